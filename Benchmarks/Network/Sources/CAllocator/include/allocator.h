#ifndef ALLOCATOR_H
#define ALLOCATOR_H

/// Lets the allocator keep what is freed, from here on: a fresh page costs the kernel more than decoding what lies in
/// it, and that is not what is compared.
void bench_keep_freed_memory(void);

#endif
