/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef enum {
  SAN_FORMULA_BOX_GROUP,    /* only its children */
  SAN_FORMULA_BOX_TEXT,
  SAN_FORMULA_BOX_RULE,     /* filled whole */
  SAN_FORMULA_BOX_RADICAL,  /* the root's tick, and the line to the right end of the box */
  SAN_FORMULA_BOX_HAT,
  SAN_FORMULA_BOX_FENCE,    /* @mark, mirrored for the closing one */
} SanFormulaBoxKind;

/**
 * SanFormulaBox:
 *
 * Something to draw, placed relative to the box around it: @x to the right from its left end,
 * @y down from its baseline. Lengths are in user units. @ascent is the height above, @descent the
 * depth below the own baseline; either may be negative.
 *
 * @overhang: how far slanted text leans to the right; it is part of the width
 * @thickness: of lines, and of the thickest part of a fence
 * @size: the font size the shapes of the box are made for
 */
typedef struct
{
  SanFormulaBoxKind  kind;
  double             x, y;
  double             width, ascent, descent;
  double             overhang;
  double             thickness;
  double             size;
  PangoLayout       *text;
  double             text_left, text_baseline;
  char               mark;
  gboolean           mirrored;
  GPtrArray         *children;
} SanFormulaBox;

SanFormulaBox *san_formula_box_new   (SanFormulaBoxKind  kind,
                                      double             size) G_GNUC_WARN_UNUSED_RESULT;
void           san_formula_box_free  (SanFormulaBox     *box);

/* Takes @child; @box grows to hold it. */
void           san_formula_box_place (SanFormulaBox     *box,
                                      SanFormulaBox     *child,
                                      double             x,
                                      double             y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SanFormulaBox, san_formula_box_free)

G_END_DECLS
