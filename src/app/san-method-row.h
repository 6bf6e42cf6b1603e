/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "methods/san-method.h"

G_BEGIN_DECLS

/**
 * SanMethodGroup:
 *
 * Where a row of the list of calculations stands. The order is that of the list.
 */
typedef enum {
  SAN_METHOD_GROUP_STARRED,
  SAN_METHOD_GROUP_RECENT,
  SAN_METHOD_GROUP_TEXTBOOK,
} SanMethodGroup;

/**
 * SanMethodRow:
 *
 * One calculation in the list of calculations.
 */
#define SAN_TYPE_METHOD_ROW (san_method_row_get_type ())
G_DECLARE_FINAL_TYPE (SanMethodRow, san_method_row, SAN, METHOD_ROW, GtkListBoxRow)

/* @position: of the method in the registry
 * @order: of the row in its group */
GtkWidget       *san_method_row_new          (guint           position,
                                              SanMethodGroup  group,
                                              guint           order) G_GNUC_WARN_UNUSED_RESULT;
guint            san_method_row_get_position (SanMethodRow   *self);
SanMethodGroup   san_method_row_get_group    (SanMethodRow   *self);
guint            san_method_row_get_order    (SanMethodRow   *self);
const SanMethod *san_method_row_get_method   (SanMethodRow   *self);

G_END_DECLS
