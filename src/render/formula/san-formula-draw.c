/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "render/formula/san-formula-draw.h"

#include <math.h>

/* The size of a device pixel in user units; 0 where there are no pixels. */
static double
pixel_size (cairo_t *cr)
{
  cairo_surface_t *target = cairo_get_group_target (cr);
  double x_scale, y_scale;
  double dx = 1.0, dy = 0.0;

  switch (cairo_surface_get_type (target))
    {
    case CAIRO_SURFACE_TYPE_PDF:
    case CAIRO_SURFACE_TYPE_PS:
    case CAIRO_SURFACE_TYPE_SVG:
    case CAIRO_SURFACE_TYPE_SCRIPT:
      return 0.0;

    default:
      cairo_surface_get_device_scale (target, &x_scale, &y_scale);
      cairo_user_to_device_distance (cr, &dx, &dy);
      return 1.0 / MAX (hypot (dx, dy) * x_scale, 1e-6);
    }
}

static double
line_thickness (cairo_t *cr,
                double   thickness)
{
  return MAX (thickness, pixel_size (cr));
}

static gboolean
has_pixel_grid (cairo_t *cr)
{
  cairo_matrix_t matrix;

  cairo_get_matrix (cr, &matrix);

  return pixel_size (cr) > 0.0
         && matrix.xy == 0.0 && matrix.yx == 0.0 && matrix.xx == matrix.yy && matrix.yy > 0.0;
}

/* Makes a line cover whole pixels: @start and @thickness are its extent across, @shift is the
 * origin's place on the device. */
static void
snap_line (cairo_t *cr,
           double   shift,
           double  *start,
           double  *thickness)
{
  double pixel = pixel_size (cr);
  double whole;

  if (!has_pixel_grid (cr))
    return;

  whole = MAX (round (*thickness / pixel), 1.0) * pixel;
  *start = round ((*start + (*thickness - whole) / 2 + shift) / pixel) * pixel - shift;
  *thickness = whole;
}

static void
snap_horizontal (cairo_t *cr,
                 double  *top,
                 double  *thickness)
{
  cairo_matrix_t matrix;

  cairo_get_matrix (cr, &matrix);
  snap_line (cr, matrix.y0 / matrix.yy, top, thickness);
}

static void
snap_vertical (cairo_t *cr,
               double  *left,
               double  *thickness)
{
  cairo_matrix_t matrix;

  cairo_get_matrix (cr, &matrix);
  snap_line (cr, matrix.x0 / matrix.xx, left, thickness);
}

static void
draw_rule (cairo_t *cr,
           double   x,
           double   y,
           double   width,
           double   height)
{
  if (height <= width)
    snap_horizontal (cr, &y, &height);
  else
    snap_vertical (cr, &x, &width);

  cairo_rectangle (cr, x, y, width, height);
  cairo_fill (cr);
}

static void
draw_radical (const SanFormulaBox *box,
              cairo_t             *cr)
{
  double line = box->thickness;
  double top = -box->ascent;
  double bottom = box->descent;
  double tick = MIN (0.5 * (bottom - top), 0.56 * box->size);
  double shoulder = 0.19 * box->size;
  double foot = 0.34 * box->size;
  double heavy;

  snap_horizontal (cr, &top, &line);
  heavy = 1.9 * line;

  cairo_set_line_width (cr, line);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  cairo_move_to (cr, 0.05 * box->size, bottom - tick + 0.1 * box->size);
  cairo_line_to (cr, shoulder, bottom - tick);
  cairo_move_to (cr, foot, bottom);
  cairo_line_to (cr, 0.6 * box->size, top + line / 2);
  cairo_line_to (cr, box->width, top + line / 2);
  cairo_stroke (cr);

  cairo_move_to (cr, shoulder - heavy / 2, bottom - tick + line / 4);
  cairo_line_to (cr, shoulder + heavy / 2, bottom - tick - line / 4);
  cairo_line_to (cr, foot + line / 2, bottom);
  cairo_line_to (cr, foot - line / 2, bottom);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_hat (const SanFormulaBox *box,
          cairo_t             *cr)
{
  double line = line_thickness (cr, box->thickness);

  cairo_set_line_width (cr, line);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  cairo_move_to (cr, line / 2, -line / 2);
  cairo_line_to (cr, box->width / 2, -box->ascent + line / 2);
  cairo_line_to (cr, box->width - line / 2, -line / 2);
  cairo_stroke (cr);
}

/* A crescent, thickest in the middle. */
static void
trace_parenthesis (const SanFormulaBox *box,
                   cairo_t             *cr,
                   double               line)
{
  double half = (box->ascent + box->descent) / 2;
  double right = box->width - 0.5 * line;
  double outer = -right / 3 + 0.2 * line;
  double inner = outer + 1.45 * line;

  cairo_move_to (cr, right, -half);
  cairo_curve_to (cr, outer, -0.42 * half, outer, 0.42 * half, right, half);
  cairo_line_to (cr, right + 0.5 * line, half);
  cairo_curve_to (cr, inner + 0.2 * line, 0.4 * half, inner + 0.2 * line, -0.4 * half,
                  right + 0.5 * line, -half);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
trace_brace (const SanFormulaBox *box,
             cairo_t             *cr,
             double               line)
{
  double half = (box->ascent + box->descent) / 2;
  double right = box->width - line / 2;
  double middle = box->width / 2;
  double bend = MIN (half / 2, 0.4 * box->size);
  double top = -half + line / 2;
  double bottom = half - line / 2;

  cairo_set_line_width (cr, line);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_move_to (cr, right, top);
  cairo_curve_to (cr, middle, top, middle, top + bend / 4, middle, top + bend);
  cairo_line_to (cr, middle, -bend);
  cairo_curve_to (cr, middle, -bend / 4, middle, 0.0, line / 2, 0.0);
  cairo_curve_to (cr, middle, 0.0, middle, bend / 4, middle, bend);
  cairo_line_to (cr, middle, bottom - bend);
  cairo_curve_to (cr, middle, bottom - bend / 4, middle, bottom, right, bottom);
  cairo_stroke (cr);
}

static void
trace_bracket (const SanFormulaBox *box,
               cairo_t             *cr,
               double               line)
{
  double half = (box->ascent + box->descent) / 2;

  cairo_set_line_width (cr, line);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_move_to (cr, box->width, -half + line / 2);
  cairo_line_to (cr, line, -half + line / 2);
  cairo_line_to (cr, line, half - line / 2);
  cairo_line_to (cr, box->width, half - line / 2);
  cairo_stroke (cr);
}

static void
draw_fence (const SanFormulaBox *box,
            cairo_t             *cr)
{
  double line = line_thickness (cr, box->thickness);

  cairo_translate (cr, 0.0, (box->descent - box->ascent) / 2);
  if (box->mirrored)
    {
      cairo_translate (cr, box->width, 0.0);
      cairo_scale (cr, -1.0, 1.0);
    }

  if (box->mark == '(')
    trace_parenthesis (box, cr, line);
  else if (box->mark == '[')
    trace_bracket (box, cr, line);
  else
    trace_brace (box, cr, line);
}

static void
draw_shape (const SanFormulaBox *box,
            cairo_t             *cr,
            double               x,
            double               y,
            void               (*draw) (const SanFormulaBox *box, cairo_t *cr))
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  draw (box, cr);
  cairo_restore (cr);
}

static void
draw_box (const SanFormulaBox *box,
          cairo_t             *cr,
          double               x,
          double               y)
{
  switch (box->kind)
    {
    case SAN_FORMULA_BOX_GROUP:
      break;

    case SAN_FORMULA_BOX_TEXT:
      cairo_move_to (cr, x - box->text_left, y - box->text_baseline);
      pango_cairo_show_layout (cr, box->text);
      break;

    case SAN_FORMULA_BOX_RULE:
      draw_rule (cr, x, y - box->ascent, box->width, box->ascent + box->descent);
      break;

    case SAN_FORMULA_BOX_RADICAL:
      draw_shape (box, cr, x, y, draw_radical);
      break;

    case SAN_FORMULA_BOX_HAT:
      draw_shape (box, cr, x, y, draw_hat);
      break;

    case SAN_FORMULA_BOX_FENCE:
      draw_shape (box, cr, x, y, draw_fence);
      break;

    default:
      g_assert_not_reached ();
    }

  for (guint i = 0; i < box->children->len; i++)
    {
      const SanFormulaBox *child = g_ptr_array_index (box->children, i);

      draw_box (child, cr, x + child->x, y + child->y);
    }
}

void
san_formula_draw (const SanFormulaBox *box,
                  cairo_t             *cr,
                  double               x,
                  double               y)
{
  cairo_save (cr);
  cairo_new_path (cr);
  draw_box (box, cr, x, y);
  cairo_new_path (cr);
  cairo_restore (cr);
}
