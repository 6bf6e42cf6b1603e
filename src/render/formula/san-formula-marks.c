/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "render/formula/san-formula-row.h"

#include "render/formula/san-formula-typeset-private.h"

/* In units of the font size. */
#define RADICAL_WIDTH     0.62
#define RADICAL_GAP       0.14
#define BAR_GAP           0.1
#define HAT_HEIGHT        0.2

SanFormulaBox *
san_formula_typeset_root (const SanFormulaTypesetter *self,
                          const SanFormula           *node,
                          SanFormulaStyle             style)
{
  double size = san_formula_style_size (self, style);
  double line = SAN_FORMULA_LINE * size;
  const SanFormula *degree = san_formula_get_child (node, 1);
  SanFormulaBox *box = san_formula_box_new (SAN_FORMULA_BOX_GROUP, size);
  SanFormulaBox *inner = san_formula_typeset_node (self, san_formula_get_child (node, 0), style);
  SanFormulaBox *radical = san_formula_box_new (SAN_FORMULA_BOX_RADICAL, size);
  double left = 0.0;

  radical->thickness = line;
  radical->ascent = MAX (inner->ascent, self->cap_height * size) + RADICAL_GAP * size + line;
  radical->descent = MAX (inner->descent, 0.0) + 0.06 * size;
  radical->width = (RADICAL_WIDTH + 0.06) * size + inner->width + 0.06 * size;

  if (degree != NULL)
    {
      SanFormulaBox *small = san_formula_typeset_node (self, degree, SAN_FORMULA_STYLE_SMALL);
      double shoulder = radical->descent - MIN (0.56 * size,
                                                0.5 * (radical->ascent + radical->descent));

      left = MAX (small->width - 0.16 * size, 0.0);
      san_formula_box_place (box, small, left + 0.16 * size - small->width,
                             shoulder - 0.1 * size - MAX (small->descent, 0.0));
    }
  san_formula_box_place (box, radical, left, 0.0);
  san_formula_box_place (box, inner, left + (RADICAL_WIDTH + 0.06) * size, 0.0);
  box->width = left + radical->width + 0.05 * size;

  return box;
}

SanFormulaBox *
san_formula_typeset_bar (const SanFormulaTypesetter *self,
                         const SanFormula           *node,
                         SanFormulaStyle             style)
{
  double size = san_formula_style_size (self, style);
  double line = SAN_FORMULA_LINE * size;
  const SanFormula *base = san_formula_get_child (node, 0);
  SanFormulaBox *box = san_formula_box_new (SAN_FORMULA_BOX_GROUP, size);
  SanFormulaBox *inner = san_formula_typeset_node (self, base, style);
  /* Slanted letters lean to the right at their top. */
  double slant = san_formula_get_node_type (base) == SAN_FORMULA_VARIABLE ? 0.08 * size : 0.0;
  double width = MAX (inner->width - slant, 0.3 * size);

  san_formula_box_place (box, inner, 0.0, 0.0);
  san_formula_box_place (box, san_formula_rule_box (width, line), slant,
                         -MAX (inner->ascent, self->x_height * size) - BAR_GAP * size);
  box->overhang = inner->overhang;

  return box;
}

SanFormulaBox *
san_formula_typeset_hat (const SanFormulaTypesetter *self,
                         const SanFormula           *node,
                         SanFormulaStyle             style)
{
  double size = san_formula_style_size (self, style);
  const SanFormula *base = san_formula_get_child (node, 0);
  SanFormulaBox *box = san_formula_box_new (SAN_FORMULA_BOX_GROUP, size);
  SanFormulaBox *inner = san_formula_typeset_node (self, base, style);
  SanFormulaBox *hat = san_formula_box_new (SAN_FORMULA_BOX_HAT, size);
  double slant = san_formula_get_node_type (base) == SAN_FORMULA_VARIABLE ? 0.06 * size : 0.0;

  hat->thickness = SAN_FORMULA_LINE * size;
  hat->width = CLAMP (inner->width, 0.45 * size, 1.2 * size);
  hat->ascent = HAT_HEIGHT * size;

  san_formula_box_place (box, inner, 0.0, 0.0);
  san_formula_box_place (box, hat, MAX ((inner->width - hat->width) / 2 + slant, 0.0),
                         -MAX (inner->ascent, self->x_height * size) - BAR_GAP * size);
  box->overhang = inner->overhang;

  return box;
}

/* One mark, centred on the axis, reaching @half up and down from there. The font's own where that
 * is tall enough. */
static SanFormulaBox *
fence_box (const SanFormulaTypesetter *self,
           const char                 *mark,
           gboolean                    closing,
           double                      half,
           double                      size)
{
  double axis = self->axis * size;
  SanFormulaBox *box;

  if (*mark == '|')
    {
      box = san_formula_rule_box (1.2 * SAN_FORMULA_LINE * size, 0.0);
    }
  else
    {
      box = san_formula_text_box (self->context,
                                  closing ? san_formula_closing_mark (mark) : mark, size,
                                  PANGO_STYLE_NORMAL);
      if (half <= axis + box->descent + 0.06 * size)
        return box;

      san_formula_box_free (box);
      box = san_formula_box_new (SAN_FORMULA_BOX_FENCE, size);
      box->mark = *mark;
      box->mirrored = closing;
      box->thickness = 1.3 * SAN_FORMULA_LINE * size;
      box->width = *mark == '{' ? 0.45 * size : MIN (0.26 * size + 0.04 * half, 0.5 * size);
    }

  box->ascent = half + axis;
  box->descent = half - axis;

  return box;
}

SanFormulaBox *
san_formula_typeset_fence (const SanFormulaTypesetter *self,
                           const SanFormula           *node,
                           SanFormulaStyle             style)
{
  double size = san_formula_style_size (self, style);
  const char *mark = san_formula_get_text (node);
  double axis = self->axis * size;
  SanFormulaBox *box = san_formula_box_new (SAN_FORMULA_BOX_GROUP, size);
  SanFormulaBox *inner = san_formula_typeset_node (self, san_formula_get_child (node, 0), style);
  double half = MAX (MAX (inner->ascent - axis, inner->descent + axis), 0.45 * size);
  double side = (*mark == '(' ? 0.01 : 0.08) * size;
  SanFormulaBox *open = fence_box (self, mark, FALSE, half, size);
  SanFormulaBox *close = fence_box (self, mark, TRUE, half, size);
  double outside = (*mark == '|' ? 0.08 : 0.03) * size;
  double x = outside;

  san_formula_box_place (box, open, x, 0.0);
  x += open->width + side;
  san_formula_box_place (box, inner, x, 0.0);
  x += inner->width + side;
  san_formula_box_place (box, close, x, 0.0);
  box->width = x + close->width + outside;

  return box;
}
