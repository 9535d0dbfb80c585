//! ML-KEM-768 (FIPS 203), all randomness given.

use ml_kem::kem::Decapsulate;
use ml_kem::{Ciphertext, EncapsulateDeterministic, Encoded, EncodedSizeUser, KemCore, MlKem768, B32};

type DecapsulationKey = <MlKem768 as KemCore>::DecapsulationKey;
type EncapsulationKey = <MlKem768 as KemCore>::EncapsulationKey;

const PUBLIC_SIZE: usize = 1184;
const CIPHERTEXT_SIZE: usize = 1088;
const EXPANDED_SIZE: usize = 2400;

/// The decapsulation key of a seed d ++ z. Only the seed is ever stored: the expanded key can be made again.
fn keys_of(seed: &[u8; 64]) -> (DecapsulationKey, EncapsulationKey) {
    let (d, z) = seed.split_at(32);
    MlKem768::generate_deterministic(&B32::try_from(d).unwrap(), &B32::try_from(z).unwrap())
}

/// # Safety
/// `seed` points to 64 bytes, `public` to 1184.
#[no_mangle]
pub unsafe extern "C" fn tau_ml_kem_768_public(seed: *const [u8; 64], public: *mut [u8; PUBLIC_SIZE]) {
    let (_, key) = keys_of(unsafe { &*seed });
    unsafe { &mut *public }.copy_from_slice(&key.as_bytes());
}

/// Returns 0, or 1 when `public` is not a key: a coefficient is not reduced (FIPS 203, section 7.2).
///
/// # Safety
/// `public` points to 1184 bytes, `randomness` to 32, `ciphertext` to 1088, `secret` to 32.
#[no_mangle]
pub unsafe extern "C" fn tau_ml_kem_768_encapsulate(
    public: *const [u8; PUBLIC_SIZE],
    randomness: *const [u8; 32],
    ciphertext: *mut [u8; CIPHERTEXT_SIZE],
    secret: *mut [u8; 32],
) -> i32 {
    let public = unsafe { &*public };
    let key = EncapsulationKey::from_bytes(&Encoded::<EncapsulationKey>::try_from(&public[..]).unwrap());
    if key.as_bytes()[..] != public[..] {
        return 1;
    }
    let randomness = B32::try_from(&unsafe { &*randomness }[..]).unwrap();
    let Ok((sealed, shared)) = key.encapsulate_deterministic(&randomness) else {
        return 1;
    };
    unsafe { &mut *ciphertext }.copy_from_slice(&sealed);
    unsafe { &mut *secret }.copy_from_slice(&shared);
    0
}

/// Any ciphertext gives a secret; a forged one gives a pseudorandom one (implicit rejection).
///
/// # Safety
/// `seed` points to 64 bytes, `ciphertext` to 1088, `secret` to 32.
#[no_mangle]
pub unsafe extern "C" fn tau_ml_kem_768_decapsulate(
    seed: *const [u8; 64],
    ciphertext: *const [u8; CIPHERTEXT_SIZE],
    secret: *mut [u8; 32],
) {
    let (key, _) = keys_of(unsafe { &*seed });
    let sealed = Ciphertext::<MlKem768>::try_from(&unsafe { &*ciphertext }[..]).unwrap();
    let shared = key.decapsulate(&sealed).expect("decapsulation has no failing input");
    unsafe { &mut *secret }.copy_from_slice(&shared);
}

/// The decapsulation key as FIPS 203 spells it out, for callers that pass keys around in that form.
///
/// # Safety
/// `seed` points to 64 bytes, `expanded` to 2400.
#[no_mangle]
pub unsafe extern "C" fn tau_ml_kem_768_expand(seed: *const [u8; 64], expanded: *mut [u8; EXPANDED_SIZE]) {
    let (key, _) = keys_of(unsafe { &*seed });
    unsafe { &mut *expanded }.copy_from_slice(&key.as_bytes());
}

/// Any bytes count as a key; a wrong one gives a secret nobody knows.
///
/// # Safety
/// `expanded` points to 2400 bytes, `ciphertext` to 1088, `secret` to 32.
#[no_mangle]
pub unsafe extern "C" fn tau_ml_kem_768_decapsulate_expanded(
    expanded: *const [u8; EXPANDED_SIZE],
    ciphertext: *const [u8; CIPHERTEXT_SIZE],
    secret: *mut [u8; 32],
) {
    let expanded = unsafe { &*expanded };
    let key = DecapsulationKey::from_bytes(&Encoded::<DecapsulationKey>::try_from(&expanded[..]).unwrap());
    let sealed = Ciphertext::<MlKem768>::try_from(&unsafe { &*ciphertext }[..]).unwrap();
    let shared = key.decapsulate(&sealed).expect("decapsulation has no failing input");
    unsafe { &mut *secret }.copy_from_slice(&shared);
}
