// SPDX-License-Identifier: GPL-3.0-or-later
// Precompiled for the ui target only: what of Qt nearly every file of it includes anyway. Nothing of ours: that changes.
#pragma once

#include <QAbstractItemModel>
#include <QApplication>
#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QUrl>
