/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "render/formula/san-formula-typeset-private.h"

#include "render/formula/san-formula-row.h"
#include "render/formula/san-formula-wrap.h"

/* The rules are those of TeX (The TeXbook, appendix G), a little simplified. Lengths are in units
 * of the font size, fitted to sans-serif fonts, whose small letters are taller than TeX's. */
#define THIN_SPACE        0.17
#define BINARY_SPACE      0.22
#define RELATION_SPACE    0.28
#define SCRIPT_SPACING    0.3    /* part of the space that is left around operators in scripts */
#define SLASH_SPACE       0.06
#define SUM_SPACE         0.17
#define SCRIPT_SIZE       0.72
#define FRACTION_SHIFT    0.68   /* of numerator and denominator at least */
#define FRACTION_GAP      0.13
#define FRACTION_GAP_TEXT 0.08
#define FRACTION_SIDE     0.1
#define FRACTION_OVERHANG 0.06
#define SUPERSCRIPT_SHIFT 0.45
#define SUBSCRIPT_SHIFT   0.2
#define SCRIPT_DROP       0.25   /* how far scripts of tall things stay within their height */
#define SCRIPT_SIDE       0.05
#define LIMIT_GAP         0.12

static const double style_sizes[] = { 1.0, 1.0, SCRIPT_SIZE, 0.6 };
static const double sum_sizes[] = { 1.5, 1.25, 1.1, 1.1 };

static SanFormulaStyle
fraction_style (SanFormulaStyle style)
{
  return MIN (style + 1, SAN_FORMULA_STYLE_SMALL);
}

static SanFormulaStyle
script_style (SanFormulaStyle style)
{
  return style <= SAN_FORMULA_STYLE_TEXT ? SAN_FORMULA_STYLE_SCRIPT : SAN_FORMULA_STYLE_SMALL;
}

SanFormulaBox *
san_formula_text_box (PangoContext *context,
                      const char   *text,
                      double        size,
                      PangoStyle    slant)
{
  SanFormulaBox *box = san_formula_box_new (SAN_FORMULA_BOX_TEXT, size);
  PangoFontDescription *font;
  PangoRectangle ink, logical;
  double ink_right;

  font = pango_font_description_copy (pango_context_get_font_description (context));
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_style (font, slant);

  box->text = pango_layout_new (context);
  pango_layout_set_font_description (box->text, font);
  pango_layout_set_single_paragraph_mode (box->text, TRUE);
  pango_layout_set_text (box->text, text, -1);
  pango_font_description_free (font);

  pango_layout_get_extents (box->text, &ink, &logical);
  ink_right = pango_units_to_double (ink.x + ink.width);
  box->text_baseline = pango_units_to_double (pango_layout_get_baseline (box->text));
  box->width = pango_units_to_double (logical.width);
  box->ascent = box->text_baseline - pango_units_to_double (ink.y);
  box->descent = pango_units_to_double (ink.y + ink.height) - box->text_baseline;
  if (slant == PANGO_STYLE_ITALIC)
    box->overhang = MAX (ink_right + 0.02 * size - box->width, 0.0);
  box->width += box->overhang;

  return box;
}

static SanFormulaBox *
words_box (const SanFormulaTypesetter *self,
           const char                 *text,
           double                      size)
{
  SanFormulaBox *box = san_formula_text_box (self->context, text, size, PANGO_STYLE_NORMAL);
  PangoRectangle logical;
  double height;

  if (self->words_width <= 0.0 || box->width <= self->words_width)
    return box;

  pango_layout_set_width (box->text, pango_units_from_double (self->words_width));
  pango_layout_set_alignment (box->text, PANGO_ALIGN_CENTER);
  pango_layout_get_extents (box->text, NULL, &logical);

  /* Several lines are centred on the axis, as everything that is taller than a line. */
  height = pango_units_to_double (logical.height);
  box->width = pango_units_to_double (logical.width);
  box->ascent = height / 2 + self->axis * size;
  box->descent = height / 2 - self->axis * size;
  box->text_left = pango_units_to_double (logical.x);
  box->text_baseline = box->ascent;

  return box;
}

SanFormulaBox *
san_formula_rule_box (double width,
                      double thickness)
{
  SanFormulaBox *box = san_formula_box_new (SAN_FORMULA_BOX_RULE, thickness);

  box->width = width;
  box->ascent = thickness;

  return box;
}

static void
measure_font (SanFormulaTypesetter *self)
{
  PangoContext *context = self->context;
  double size = self->size;
  g_autoptr(SanFormulaBox) minus = san_formula_text_box (context, "−", size, PANGO_STYLE_NORMAL);
  g_autoptr(SanFormulaBox) figure = san_formula_text_box (context, "1", size, PANGO_STYLE_NORMAL);
  g_autoptr(SanFormulaBox) letter = san_formula_text_box (context, "x", size, PANGO_STYLE_NORMAL);

  self->axis = (minus->ascent - minus->descent) / 2 / size;
  self->cap_height = figure->ascent / size;
  self->x_height = letter->ascent / size;
}

double
san_formula_style_size (const SanFormulaTypesetter *self,
                        SanFormulaStyle             style)
{
  return self->size * style_sizes[style];
}

/* Space on both sides of an operator, in units of the font size. */
static double
operator_space (const SanFormula *row,
                guint             position,
                SanFormulaStyle   style)
{
  const SanFormula *item = san_formula_get_item (row, position);
  double space = 0.0;

  if (san_formula_get_node_type (item) != SAN_FORMULA_OPERATOR
      || san_formula_row_is_sign (row, position))
    return 0.0;

  switch (san_formula_get_operator (item))
    {
    case SAN_FORMULA_OPERATOR_SUM:
    case SAN_FORMULA_OPERATOR_PRODUCT:
      space = BINARY_SPACE;
      break;

    case SAN_FORMULA_OPERATOR_DIVISION:
      space = g_str_equal (san_formula_get_text (item), "/") ? SLASH_SPACE
                                                                     : BINARY_SPACE;
      break;

    case SAN_FORMULA_OPERATOR_RELATION:
      space = RELATION_SPACE;
      break;

    default:
      break;
    }

  return style >= SAN_FORMULA_STYLE_SCRIPT ? SCRIPT_SPACING * space : space;
}

/* Space between the item at @position and the one before it. */
static double
space_before (const SanFormula *row,
              guint             position,
              SanFormulaStyle   style)
{
  const SanFormula *item = san_formula_get_item (row, position);
  const SanFormula *before = san_formula_get_item (row, position - 1);
  double space = MAX (operator_space (row, position - 1, style),
                      operator_space (row, position, style));

  if (san_formula_row_needs_space (row, position)
      || san_formula_is_operator (before, SAN_FORMULA_OPERATOR_PUNCTUATION))
    return MAX (space, THIN_SPACE);
  if (san_formula_get_node_type (before) == SAN_FORMULA_SUM
      || san_formula_get_node_type (item) == SAN_FORMULA_SUM)
    return MAX (space, SUM_SPACE);
  if (san_formula_get_node_type (before) == SAN_FORMULA_NUMBER
      && san_formula_get_node_type (item) == SAN_FORMULA_NUMBER)
    return THIN_SPACE;

  return space;
}

static SanFormulaBox *
typeset_row (const SanFormulaTypesetter *self,
             const SanFormula           *row,
             SanFormulaStyle             style)
{
  double size = san_formula_style_size (self, style);
  SanFormulaBox *box = san_formula_box_new (SAN_FORMULA_BOX_GROUP, size);
  double x = 0.0;

  for (guint i = 0; i < san_formula_get_n_items (row); i++)
    {
      SanFormulaBox *item = san_formula_typeset_node (self, san_formula_get_item (row, i), style);

      if (i > 0)
        x += space_before (row, i, style) * size;
      san_formula_box_place (box, item, x, 0.0);
      x += item->width;
    }
  box->width = x;

  return box;
}

/* Scripts and limits stay in one line: they are short. */
static SanFormulaBox *
typeset_inner_row (const SanFormulaTypesetter *self,
                   const SanFormula           *row,
                   SanFormulaStyle             style)
{
  SanFormulaBox *line = typeset_row (self, row, style);

  if (self->rows_width <= 0.0 || style > SAN_FORMULA_STYLE_TEXT)
    return line;

  return san_formula_wrap_inside (row, line, self->rows_width,
                                  self->axis * san_formula_style_size (self, style));
}

static SanFormulaBox *
typeset_fraction (const SanFormulaTypesetter *self,
                  const SanFormula           *node,
                  SanFormulaStyle             style)
{
  double size = san_formula_style_size (self, style);
  double line = SAN_FORMULA_LINE * size;
  double axis = self->axis * size;
  gboolean roomy = style == SAN_FORMULA_STYLE_DISPLAY;
  double gap = (roomy ? FRACTION_GAP : FRACTION_GAP_TEXT) * size + line / 2;
  SanFormulaBox *box = san_formula_box_new (SAN_FORMULA_BOX_GROUP, size);
  SanFormulaBox *above = san_formula_typeset_node (self, san_formula_get_child (node, 0),
                                                   fraction_style (style));
  SanFormulaBox *below = san_formula_typeset_node (self, san_formula_get_child (node, 1),
                                                   fraction_style (style));
  double shift = roomy ? FRACTION_SHIFT * size : 0.0;
  double up = MAX (shift, axis + gap + above->descent);
  double down = MAX (shift, gap + below->ascent - axis);
  double bar = MAX (above->width, below->width) + 2 * FRACTION_OVERHANG * size;
  double side = FRACTION_SIDE * size;

  san_formula_box_place (box, san_formula_rule_box (bar, line), side, line / 2 - axis);
  san_formula_box_place (box, above, side + (bar - above->width) / 2, -up);
  san_formula_box_place (box, below, side + (bar - below->width) / 2, down);
  box->width = bar + 2 * side;

  return box;
}

/* Letters and figures, whose scripts stand at fixed heights. */
static gboolean
is_text (const SanFormula *node)
{
  SanFormulaType type = san_formula_get_node_type (node);

  return type == SAN_FORMULA_VARIABLE || type == SAN_FORMULA_NUMBER || type == SAN_FORMULA_WORDS;
}

static SanFormulaBox *
typeset_scripts (const SanFormulaTypesetter *self,
                 const SanFormula           *node,
                 SanFormulaStyle             style)
{
  double size = san_formula_style_size (self, style);
  const SanFormula *base = san_formula_get_child (node, 0);
  SanFormulaBox *box = san_formula_box_new (SAN_FORMULA_BOX_GROUP, size);
  SanFormulaBox *inner = san_formula_typeset_node (self, base, style);
  SanFormulaBox *scripts[2] = { NULL, NULL };
  double up = SUPERSCRIPT_SHIFT * size;
  double down = SUBSCRIPT_SHIFT * size;
  double width = inner->width;

  for (guint i = 0; i < 2; i++)
    if (san_formula_get_child (node, i + 1) != NULL)
      scripts[i] = san_formula_typeset_node (self, san_formula_get_child (node, i + 1),
                                             script_style (style));

  if (!is_text (base))
    {
      up = MAX (up, inner->ascent - SCRIPT_DROP * size);
      down = MAX (down, inner->descent + 0.05 * size);
    }
  if (scripts[0] != NULL)
    down = MAX (down, scripts[0]->ascent - 0.8 * self->x_height * size);
  if (scripts[1] != NULL)
    up = MAX (up, scripts[1]->descent + self->x_height * size / 4);
  if (scripts[0] != NULL && scripts[1] != NULL)
    down = MAX (down, scripts[0]->ascent + scripts[1]->descent + 0.15 * size - up);

  san_formula_box_place (box, inner, 0.0, 0.0);
  if (scripts[0] != NULL)
    san_formula_box_place (box, scripts[0], width - inner->overhang + 0.02 * size, down);
  if (scripts[1] != NULL)
    san_formula_box_place (box, scripts[1], width + (is_text (base) ? 0.02 : 0.04) * size, -up);
  box->width += SCRIPT_SIDE * size;

  return box;
}

static SanFormulaBox *
typeset_sum (const SanFormulaTypesetter *self,
             const SanFormula           *node,
             SanFormulaStyle             style)
{
  double size = san_formula_style_size (self, style);
  SanFormulaBox *box = san_formula_box_new (SAN_FORMULA_BOX_GROUP, size);
  SanFormulaBox *sign = san_formula_text_box (self->context, san_formula_get_text (node),
                                              sum_sizes[style] * size, PANGO_STYLE_NORMAL);
  SanFormulaBox *limits[2] = { NULL, NULL };
  double centre = (sign->ascent - sign->descent) / 2;
  double shift = centre - self->axis * size;
  double width = sign->width;

  for (guint i = 0; i < 2; i++)
    if (san_formula_get_child (node, i) != NULL)
      {
        limits[i] = san_formula_typeset_node (self, san_formula_get_child (node, i),
                                              script_style (style));
        width = MAX (width, limits[i]->width);
      }

  san_formula_box_place (box, sign, (width - sign->width) / 2, shift);
  if (limits[0] != NULL)
    san_formula_box_place (box, limits[0], (width - limits[0]->width) / 2,
                           sign->descent + shift + LIMIT_GAP * size + limits[0]->ascent);
  if (limits[1] != NULL)
    san_formula_box_place (box, limits[1], (width - limits[1]->width) / 2,
                           shift - sign->ascent - LIMIT_GAP * size - limits[1]->descent);
  box->width = width;

  return box;
}

SanFormulaBox *
san_formula_typeset_node (const SanFormulaTypesetter *self,
                          const SanFormula           *node,
                          SanFormulaStyle             style)
{
  double size = san_formula_style_size (self, style);
  const char *text = san_formula_get_text (node);
  SanFormulaBox *box;

  switch (san_formula_get_node_type (node))
    {
    case SAN_FORMULA_ROW:
      return typeset_inner_row (self, node, style);

    case SAN_FORMULA_VARIABLE:
      return san_formula_text_box (self->context, text, size, PANGO_STYLE_ITALIC);

    case SAN_FORMULA_WORDS:
      return words_box (self, text, size);

    case SAN_FORMULA_NUMBER:
    case SAN_FORMULA_OPERATOR:
      return san_formula_text_box (self->context, text, size, PANGO_STYLE_NORMAL);

    case SAN_FORMULA_SPACE:
      box = san_formula_box_new (SAN_FORMULA_BOX_GROUP, size);
      box->width = THIN_SPACE * size;
      return box;

    case SAN_FORMULA_FRACTION:
      return typeset_fraction (self, node, style);

    case SAN_FORMULA_ROOT:
      return san_formula_typeset_root (self, node, style);

    case SAN_FORMULA_SCRIPTS:
      return typeset_scripts (self, node, style);

    case SAN_FORMULA_SUM:
      return typeset_sum (self, node, style);

    case SAN_FORMULA_BAR:
      return san_formula_typeset_bar (self, node, style);

    case SAN_FORMULA_HAT:
      return san_formula_typeset_hat (self, node, style);

    case SAN_FORMULA_FENCE:
      return san_formula_typeset_fence (self, node, style);

    default:
      g_assert_not_reached ();
    }
}

SanFormulaBox *
san_formula_typeset (const SanFormula *formula,
                     PangoContext     *context,
                     double            size,
                     double            words_width,
                     double            rows_width)
{
  SanFormulaTypesetter self = { .context = context, .size = size,
                                .words_width = words_width, .rows_width = rows_width };

  measure_font (&self);

  return typeset_row (&self, formula, SAN_FORMULA_STYLE_DISPLAY);
}
