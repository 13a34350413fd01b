// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace guanlan::test {

/// What a chain, a node or an institution may call itself to come alive in somebody's spreadsheet, browser or terminal.
inline std::vector<std::string> hostileTexts()
{
    using namespace std::string_literals;
    return {"=1+1", "+cmd|'/c calc'!A1", "-2+3+cmd|' /C calc'!A0", "@SUM(A1:A9)", "=HYPERLINK(\"http://evil\",\"x\")", "\t=1+1", "\r=1+1", "\n=1+1",
        "=WEBSERVICE(\"http://evil\")", "=cmd|'/C powershell'!A0", "{=1+1}", "'=1+1", "\"=1+1", ";=1+1", "=DDE(\"a\";\"b\")", "＝1+1",
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "</td></table><b>x", "<a href=javascript:alert(1)>x</a>",
        "<iframe src=\"http://evil\">", "<style>*{display:none}</style>", "<!-- x", "--> <b>", "&lt;b&gt;", "<?xml version=\"1.0\"?>", "]]><b>", "<font color=red>x</font>",
        "\" onmouseover=\"alert(1)", "' onfocus='alert(1)", "a\u202Eb", "\u2066x\u2069", "a\u200Bb", "\uFEFFx", "a\0b"s, "\x1b[31mred\x1b[0m", "\xff\xfe broken", "../../etc/passwd", "CON.xlsx"};
}

} // namespace guanlan::test
