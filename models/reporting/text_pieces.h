// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace guanlan::reporting {

/// Takes the next piece of a file. False: no more is wanted, or can be taken.
using TextSink = std::function<bool(std::string_view)>;

/// A text that goes out in pieces while it is made, so that a long one is never held as a whole.
class TextPieces {
public:
    explicit TextPieces(TextSink sink) : m_sink{std::move(sink)} {}
    TextPieces(const TextPieces&) = delete;
    TextPieces& operator=(const TextPieces&) = delete;

    TextPieces& operator+=(std::string_view text)
    {
        m_held += text;
        if (m_held.size() >= pieceSize) handOn();
        return *this;
    }
    /// False as soon as the sink has refused a piece: whoever makes the text may stop.
    bool isWanted() const { return m_isWanted; }
    /// Hands on what is left. False: the sink has refused some piece.
    bool finish()
    {
        handOn();
        return m_isWanted;
    }

private:
    static constexpr std::size_t pieceSize = 64 << 10;

    void handOn()
    {
        m_isWanted = m_isWanted && m_sink(m_held);
        m_held.clear();
    }

    TextSink m_sink;
    std::string m_held;
    bool m_isWanted = true;
};

/// What a writer into pieces writes, as one text.
template <class Document>
std::string wholeText(bool (*write)(const Document&, const TextSink&), const Document& document)
{
    std::string text;
    write(document, [&text](std::string_view piece) {
        text += piece;
        return true;
    });
    return text;
}

} // namespace guanlan::reporting
