// Counts the heap that one call into the library needs, by the address sanitizer's allocation hooks: the bytes that
// were asked for, without the sanitizer's own red zones and quarantine, which make the process's size say nothing.

#include "fuzz_heap.h"

#include <sanitizer/allocator_interface.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

static const ptrdiff_t limit = 64 << 20;

static _Thread_local bool is_counting;
static _Thread_local ptrdiff_t live, peak;
static _Thread_local size_t input;
static _Thread_local const char *operation;

static ptrdiff_t highest;
static size_t highest_input;
static const char *highest_operation = "nothing";

static void on_allocation(const volatile void *block, size_t size) {
  (void)block;
  if (!is_counting) return;
  live += (ptrdiff_t)size;
  if (live <= peak) return;
  peak = live;
  if (peak <= limit) return;
  is_counting = false;
  fprintf(stderr, "FINDING: \"%s\" needs more than %td MiB of heap (%td bytes) for an input of %zu bytes\n", operation,
          limit >> 20, peak, input);
  abort();
}

static void on_release(const volatile void *block) {
  if (is_counting && block) live -= (ptrdiff_t)__sanitizer_get_allocated_size((const void *)block);
}

static void print_highest(void) {
  fprintf(stderr, "highest heap of one call: %.2f MiB by \"%s\" for an input of %zu bytes\n",
          (double)highest / (1 << 20), highest_operation, highest_input);
}

__attribute__((constructor)) static void install(void) {
  __sanitizer_install_malloc_and_free_hooks(on_allocation, on_release);
  atexit(print_highest);
}

void fuzz_heap_begin(const char *name, size_t input_bytes) {
  operation = name;
  input = input_bytes;
  live = 0;
  peak = 0;
  is_counting = true;
}

void fuzz_heap_end(void) {
  is_counting = false;
  if (peak <= highest) return;
  highest = peak;
  highest_input = input;
  highest_operation = operation;
}
