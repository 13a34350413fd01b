// SPDX-License-Identifier: GPL-3.0-or-later
// Precompiled for the ui target only: what nearly every file of it includes anyway.
#pragma once

#include "models/items/data_hub.h"
#include "models/items/directory.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QUrl>
