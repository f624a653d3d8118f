#if Network
  internal import NIOCore
  internal import NIOPosix
  import Synchronization

  /// HTTP/1.1 without TLS, as a node on the same machine or network is asked: one step onto an event loop and one back
  /// for each request, and no task besides the caller's.
  ///
  /// Bodies are read on the event loop, where they arrive: what is read there is still in the processor's cache, and a
  /// connection is read no faster than its sink takes. So that they are read by several cores, there are some loops.
  final class PlainHTTP: Sendable {
    /// The connections of one event loop.
    private struct Lane: Sendable {
      let loop: any EventLoop
      let pool: NIOLoopBoundBox<PlainHTTPPool>
    }

    private let lanes: [Lane]
    /// How many long bodies each lane waits for.
    private let load: Mutex<[Int]>

    /// Takes a server's place; nothing is connected yet.
    init(host: String, port: Int, head: [UInt8], options: HTTPOptions.Connections) {
      let group = MultiThreadedEventLoopGroup.singleton
      let maximum = max(1, options.maximum)
      // Most connections are the first lane's, which has all short requests.
      let share = maximum / 8
      let count = share == 0 ? 1 : min(System.coreCount, 4)
      lanes = (0..<count).map { index in
        let loop = group.next()
        let pool = PlainHTTPPool(
          loop: loop, host: host, port: port, head: head, options: options,
          maximum: index == 0 ? maximum - share * (count - 1) : share)
        return Lane(loop: loop, pool: .makeBoxSendingValue(pool, eventLoop: loop))
      }
      load = Mutex(Array(repeating: 0, count: count))
    }

    deinit {
      for lane in lanes { lane.loop.execute { lane.pool.value.shutDown() } }
    }

    /// Sends a request whose answer is short, and returns what came of it.
    func exchange<Sink: BodySink>(
      _ request: PlainHTTPRequest, into sink: Sink
    ) async -> PlainHTTPTransfer<Sink>.Outcome { await exchange(request, into: sink, lane: 0) }

    /// Sends a request whose answer may be long, and returns what came of it.
    func exchangeLong<Sink: BodySink>(
      _ request: PlainHTTPRequest, into sink: Sink
    ) async -> PlainHTTPTransfer<Sink>.Outcome {
      let lane = load.withLock { load in
        let lane = load.indices.min { load[$0] < load[$1] } ?? 0
        load[lane] += 1
        return lane
      }
      defer { load.withLock { $0[lane] -= 1 } }
      return await exchange(request, into: sink, lane: lane)
    }

    private func exchange<Sink: BodySink>(
      _ request: PlainHTTPRequest, into sink: Sink, lane: Int
    ) async -> PlainHTTPTransfer<Sink>.Outcome {
      let lane = lanes[lane]
      return await withTaskCancellationHandler {
        await withCheckedContinuation { continuation in
          lane.loop.execute {
            lane.pool.value.start(PlainHTTPTransfer(request, into: sink, continuation))
          }
        }
      } onCancel: {
        // Whichever of the two comes first on the loop, the exchange ends: its start looks at the ticket.
        request.ticket.cancel()
        lane.loop.execute { lane.pool.value.cancel(request.ticket) }
      }
    }
  }
#endif
