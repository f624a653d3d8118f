#include "allocator.h"

#ifdef __linux__
#include <malloc.h>
#endif

void bench_keep_freed_memory(void) {
#ifdef __linux__
  mallopt(M_MMAP_MAX, 0);
  mallopt(M_TRIM_THRESHOLD, 0x7fffffff);
#endif
}
