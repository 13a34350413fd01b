// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/items/view_scope.h"

#include <QString>

namespace guanlan::ui {

class EvidenceGraphView;

enum class GraphFormat { Svg, Png };

/// By the name's end; SVG where it is neither.
GraphFormat graphFormatOf(const QString& path);

/// Writes the graph as it is drawn (what is folded away is not in it), with a line that says of which credential it is and
/// as of which block. The file is replaced as a whole or not touched. Unavailable: it cannot be written, and why.
Status exportGraph(const EvidenceGraphView& graph, items::DisplayZone zone, const QString& path);

} // namespace guanlan::ui
