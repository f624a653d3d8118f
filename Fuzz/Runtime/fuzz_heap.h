#pragma once
#include <stddef.h>

/// Starts to count the bytes that this thread allocates and frees; what is live already does not count.
/// `operation` is a text that stays where it is. One measurement at a time.
void fuzz_heap_begin(const char *operation, size_t input_bytes);

/// Ends the measurement, and keeps its peak if it is the highest so far.
void fuzz_heap_end(void);
