# A room is a directory under src/: a static library tau_<dir>, its tests, and the rooms it may include.
#
#   tau_room(LEVEL 2 DEPENDS base scale LIBS fmt::fmt)
#
# Sources are all *.cpp of the directory; foo_test.cpp goes into the room's test, foo_bench.cpp and foo_fuzz.cpp into
# their own programs. tools/lint/levels.py reads the same line.

find_package(GTest REQUIRED)

function(tau_room)
    cmake_parse_arguments(ROOM "" "LEVEL" "DEPENDS;LIBS;TEST_DEPENDS" ${ARGN})
    file(RELATIVE_PATH room ${CMAKE_SOURCE_DIR}/src ${CMAKE_CURRENT_SOURCE_DIR})
    string(REPLACE "/" "_" target "tau_${room}")

    file(GLOB sources CONFIGURE_DEPENDS *.cpp)
    set(tests ${sources})
    list(FILTER sources EXCLUDE REGEX "_(test|bench|fuzz)\\.cpp$")
    list(FILTER tests INCLUDE REGEX "_test\\.cpp$")

    set(depends ${ROOM_DEPENDS})
    list(TRANSFORM depends REPLACE "/" "_")
    list(TRANSFORM depends PREPEND "tau_")
    if(sources)
        add_library(${target} STATIC ${sources})
        set(scope PUBLIC)
    else()
        add_library(${target} INTERFACE)
        set(scope INTERFACE)
    endif()
    target_include_directories(${target} ${scope} ${CMAKE_SOURCE_DIR}/src)
    target_link_libraries(${target} ${scope} ${depends} ${ROOM_LIBS})

    if(tests)
        set(test_depends ${ROOM_TEST_DEPENDS})
        list(TRANSFORM test_depends REPLACE "/" "_")
        list(TRANSFORM test_depends PREPEND "tau_")
        add_executable(${target}_test ${tests})
        target_link_libraries(${target}_test ${target} ${test_depends} GTest::gtest_main)
        target_compile_definitions(${target}_test PRIVATE TAU_VECTORS_DIR="${CMAKE_SOURCE_DIR}/tests/vectors")
        add_test(NAME ${room} COMMAND ${target}_test --gtest_brief=1)
    endif()
endfunction()
