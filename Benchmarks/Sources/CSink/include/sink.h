#pragma once
/// Does nothing with a value, out of the optimiser's sight: whatever is passed here must have been computed.
void bench_sink(const void *value);

/// Makes the allocator keep what is freed. Otherwise blocks beyond its threshold, and only those, come from the
/// kernel as fresh pages each time, and rows with large results would measure the kernel.
void bench_keep_freed_memory(void);
