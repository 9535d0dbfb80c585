//! AES on single blocks, for the modes that old wallet files use.

use aes::cipher::{Block, BlockDecrypt, BlockEncrypt, KeyInit};
use aes::{Aes128, Aes256};

/// Encrypts `count` blocks in place with AES-256.
///
/// # Safety
/// `key` points to 32 bytes, `blocks` to 16 * `count`.
#[no_mangle]
pub unsafe extern "C" fn tau_aes_256_encrypt(key: *const [u8; 32], blocks: *mut [u8; 16], count: usize) {
    let cipher = Aes256::new(&(*unsafe { &*key }).into());
    for block in unsafe { core::slice::from_raw_parts_mut(blocks, count) } {
        cipher.encrypt_block(Block::<Aes256>::from_mut_slice(block));
    }
}

/// Decrypts `count` blocks in place with AES-128.
///
/// # Safety
/// `key` points to 16 bytes, `blocks` to 16 * `count`.
#[no_mangle]
pub unsafe extern "C" fn tau_aes_128_decrypt(key: *const [u8; 16], blocks: *mut [u8; 16], count: usize) {
    let cipher = Aes128::new(&(*unsafe { &*key }).into());
    for block in unsafe { core::slice::from_raw_parts_mut(blocks, count) } {
        cipher.decrypt_block(Block::<Aes128>::from_mut_slice(block));
    }
}
