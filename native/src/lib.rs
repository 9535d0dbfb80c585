//! The C interface of `tau_native`. Every function takes pointers to buffers of the exact sizes its C++ wrapper
//! states, never keeps them, allocates nothing that the caller sees, and draws no randomness.

mod aes_blocks;
mod ml_kem_768;
