use tiny_keccak::{Hasher, Keccak};

/// Writes the Keccak-256 digest of `count` bytes to the 32 bytes at `digest`.
///
/// # Safety
/// Both pointers must be valid for that many bytes.
#[no_mangle]
pub unsafe extern "C" fn tiny_keccak_256(bytes: *const u8, count: usize, digest: *mut u8) {
    let mut hasher = Keccak::v256();
    hasher.update(core::slice::from_raw_parts(bytes, count));
    hasher.finalize(core::slice::from_raw_parts_mut(digest, 32));
}
