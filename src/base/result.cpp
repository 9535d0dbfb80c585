#include "base/result.hpp"

#include <cstdio>
#include <cstdlib>

namespace tau {

void broken_belief(const char* expression, const char* file, int line)
{
    std::fprintf(stderr, "taud: broken belief: %s at %s:%d\n", expression, file, line);
    std::abort();
}

}  // namespace tau
