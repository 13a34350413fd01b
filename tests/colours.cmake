# Colours are named in one file of the window, and in one of the reports that are files of their own: a theme or a page changes them
# nowhere else. No literal in any other source: "#1f5a99", QColor{31, 90, 153}, 0x1F5A99 given to one, Qt::red.
#   cmake -DROOT=… -P tests/colours.cmake
set(allowed ui/theme/tokens.cpp models/reporting/report_colours.h)
set(literals
    "[\"':(]#[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]([0-9a-fA-F][0-9a-fA-F][0-9a-fA-F])?[\";)}]" # Text, CSS.
    "QColor *[({] *(\"|QStringLiteral|QLatin1String|[0-9])"
    "(qRgba?|fromRgba?F?|fromHsvF?|fromHslF?) *\\( *[0-9]"
    "rgba? *\\( *[0-9]"
    "Qt::(white|black|red|green|blue|cyan|magenta|yellow|gray|lightGray|dark(Red|Green|Blue|Cyan|Magenta|Yellow|Gray))([^A-Za-z0-9_]|$)")

get_filename_component(ROOT ${ROOT} ABSOLUTE)
set(wrong 0)
file(GLOB_RECURSE files RELATIVE ${ROOT} ${ROOT}/models/*.h ${ROOT}/models/*.cpp ${ROOT}/chainsync/*.h ${ROOT}/chainsync/*.cpp
    ${ROOT}/ui/*.h ${ROOT}/ui/*.cpp ${ROOT}/app/*.h ${ROOT}/app/*.cpp)
foreach(file IN LISTS files)
    list(FIND allowed ${file} known)
    foreach(literal IN LISTS literals)
        file(STRINGS ${ROOT}/${file} lines REGEX ${literal})
        if(lines AND known LESS 0)
            message("${file}: a colour: ${lines}")
            math(EXPR wrong "${wrong} + 1")
        elseif(lines)
            list(APPEND found ${file})
        endif()
    endforeach()
endforeach()
if(wrong GREATER 0)
    message(FATAL_ERROR "colours stand outside of ${allowed}")
endif()
list(REMOVE_DUPLICATES found)
list(LENGTH found seen)
list(LENGTH allowed named)
if(NOT seen EQUAL named)
    message(FATAL_ERROR "no colour was found in one of ${allowed}: this gate looks for the wrong thing")
endif()
message(STATUS "colours stand in their files")
