// The archive holds the packages that this target depends on; it has nothing of its own.
