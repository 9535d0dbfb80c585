# The Rust crate under native/, built once by cargo into the build directory and linked as tau_native.
#
# Rooms that use it write `if(TARGET tau_native)`; without cargo (or with -DTAU_NATIVE=OFF) their functions say what is
# missing. cargo is asked offline first, so a machine that has the crates needs no network.

option(TAU_NATIVE "Build the Rust crate for what Debian does not package (ML-KEM-768, AES of old wallet files)" ON)
find_program(CARGO cargo)

if(TAU_NATIVE AND NOT CARGO)
    message(STATUS "cargo not found: building without ML-KEM-768 and old wallet files")
elseif(TAU_NATIVE)
    set(native_directory ${CMAKE_SOURCE_DIR}/native)
    set(native_library ${CMAKE_BINARY_DIR}/native/release/libtau_native.a)
    set(native_build "'${CARGO}' build --quiet --release --locked --manifest-path '${native_directory}/Cargo.toml'")
    string(APPEND native_build " --target-dir '${CMAKE_BINARY_DIR}/native'")
    file(GLOB native_sources CONFIGURE_DEPENDS ${native_directory}/src/*.rs)
    add_custom_command(
        OUTPUT ${native_library}
        COMMAND sh -c "${native_build} --offline 2> /dev/null || ${native_build}"
        COMMAND ${CMAKE_COMMAND} -E touch ${native_library}
        DEPENDS ${native_sources} ${native_directory}/Cargo.toml ${native_directory}/Cargo.lock
        COMMENT "Building the Rust crate"
        VERBATIM)
    add_custom_target(tau_native_build DEPENDS ${native_library})
    add_library(tau_native STATIC IMPORTED GLOBAL)
    set_target_properties(tau_native PROPERTIES IMPORTED_LOCATION ${native_library})
    add_dependencies(tau_native tau_native_build)
endif()
