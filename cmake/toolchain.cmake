# Warnings, sanitizers, and the accelerators that are used when they are there.

option(TAU_WERROR "Treat warnings as errors" ON)
set(TAU_SANITIZE "" CACHE STRING "Sanitizers, as given to -fsanitize=")

add_compile_options(-Wall -Wextra -Wshadow=local)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options(-Wno-stringop-overflow -Wno-array-bounds) # False positives of g++ 12 in std::vector.
endif()
if(TAU_WERROR)
    add_compile_options(-Werror)
endif()
if(TAU_SANITIZE)
    add_compile_options(-fsanitize=${TAU_SANITIZE} -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${TAU_SANITIZE})
    if(TAU_SANITIZE MATCHES "thread")
        add_compile_options(-Wno-tsan) # Boost.Asio's fences, which the sanitizer does not know.
    endif()
endif()

find_program(CCACHE ccache)
if(CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()
find_program(MOLD mold)
if(MOLD)
    add_link_options(-fuse-ld=mold)
endif()
