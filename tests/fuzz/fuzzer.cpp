// SPDX-License-Identifier: GPL-3.0-or-later
// One fuzzer, for the target that FUZZ_TARGET names. https://llvm.org/docs/LibFuzzer.html
#include "tests/fuzz/target_functions.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    guanlan::fuzz::FUZZ_TARGET({data, size});
    return 0;
}
