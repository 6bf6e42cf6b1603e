/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/san-report-flow.h"

#include <glib/gi18n.h>

#include "render/chart/san-chart-render.h"
#include "report/san-report-style.h"
#include "report/san-report-table.h"

/* A formula beside its name must not be much higher than a line of text. */
#define RUN_IN_HEIGHT 18.0
#define RUN_IN_GAP 4.0
#define LABEL_GAP 4.0       /* between a name and the formula below it */
#define BELOW_FORMULA 3.0   /* fractions need more air than lines of text */
#define FIGURE_SHARE 0.34   /* of the height of a page, that a chart may take */
#define ROWS_SHARE 0.8
/* A figure may be pressed to this part of its height, but not below what its plot needs. */
#define LEAST_SHARE 0.6
#define LEAST_SHARE_ROUND 0.75   /* that of what can't be made lower without being narrower */
#define LEAST_HEIGHT 150.0
#define REMARK_BAR 1.5
#define SIGNATURE_HEIGHT 30.0
/* Width of the column of names in the header: "Преподаватель:" fits. */
#define ENTRY_NAMES 104.0

typedef struct
{
  GPtrArray    *pieces;
  PangoContext *context;
  double        width;
  double        height;
} Flow;

/* Space above a block, by type. */
static const double spaces[] = {
  [SAN_BLOCK_CENTRED] = 2,
  [SAN_BLOCK_TITLE] = 22,
  [SAN_BLOCK_ENTRY] = 2,
  [SAN_BLOCK_HEADING] = 26,
  [SAN_BLOCK_SOURCE] = 4,
  [SAN_BLOCK_SUBHEADING] = 13,
  [SAN_BLOCK_STAGE] = 9,
  [SAN_BLOCK_PARAGRAPH] = 5,
  [SAN_BLOCK_REMARK] = 6,
  [SAN_BLOCK_FORMULA] = 5,
  [SAN_BLOCK_NOTE] = 4,
  [SAN_BLOCK_TABLE] = 11,
  [SAN_BLOCK_FIGURE] = 13,
  [SAN_BLOCK_SIGNATURES] = 34,
};

static SanPiece *
last_piece (const Flow *flow)
{
  return flow->pieces->len > 0 ? g_ptr_array_index (flow->pieces, flow->pieces->len - 1) : NULL;
}

/* No page break between what was added last and what comes. */
static void
keep_last (Flow *flow)
{
  if (last_piece (flow) != NULL)
    last_piece (flow)->keep = TRUE;
}

static void
add_text (Flow           *flow,
          SanTextStyle    style,
          const char     *text,
          PangoAlignment  alignment,
          double          before)
{
  g_autoptr(PangoLayout) layout =
    san_report_text_new (flow->context, style, text, flow->width, alignment);

  san_piece_append_text (flow->pieces, layout, 0, before);
}

static void
add_heading (Flow           *flow,
             SanTextStyle    style,
             const SanBlock *block)
{
  add_text (flow, style, block->text, PANGO_ALIGN_LEFT, spaces[block->type]);
  for (guint i = flow->pieces->len; i > 0; i--)
    {
      SanPiece *piece = g_ptr_array_index (flow->pieces, i - 1);

      piece->keep = TRUE;
      if (piece->before > 0)
        break;
    }
}

/* --- entries of the header: the name in a column of its own --- */

typedef struct
{
  PangoLayout *name;
  PangoLayout *text;
} Entry;

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_object_unref (entry->name);
  g_object_unref (entry->text);
  g_free (entry);
}

static void
draw_entry (const SanPiece *piece,
            cairo_t        *cr)
{
  const Entry *entry = piece->data;

  cairo_move_to (cr, 0, 0);
  pango_cairo_show_layout (cr, entry->name);
  cairo_move_to (cr, ENTRY_NAMES, 0);
  pango_cairo_show_layout (cr, entry->text);
}

static void
add_entry (Flow           *flow,
           const SanBlock *block)
{
  Entry *entry = g_new0 (Entry, 1);
  g_autofree char *name = g_strdup_printf ("%s:", block->name);
  SanPiece *previous = last_piece (flow);
  SanPiece *piece;

  entry->name = san_report_text_new (flow->context, SAN_TEXT_BODY, name, ENTRY_NAMES,
                                     PANGO_ALIGN_LEFT);
  entry->text = san_report_text_new (flow->context, SAN_TEXT_BODY, block->text,
                                     flow->width - ENTRY_NAMES, PANGO_ALIGN_LEFT);
  piece = san_piece_new (flow->width, MAX (san_report_text_height (entry->name),
                                           san_report_text_height (entry->text)),
                         draw_entry, entry, entry_free);
  piece->before = previous != NULL && previous->draw == draw_entry ? spaces[block->type]
                                                                   : 7 * spaces[block->type];
  g_ptr_array_add (flow->pieces, piece);
}

/* --- formulas --- */

typedef struct
{
  PangoLayout *label;
  SanPiece    *formula;
} RunIn;

static void
run_in_free (gpointer data)
{
  RunIn *run_in = data;

  g_object_unref (run_in->label);
  san_piece_free (run_in->formula);
  g_free (run_in);
}

static void
draw_run_in (const SanPiece *piece,
             cairo_t        *cr)
{
  const RunIn *run_in = piece->data;
  double label_ascent = pango_units_to_double (pango_layout_get_baseline (run_in->label));

  cairo_move_to (cr, 0, piece->baseline - label_ascent);
  pango_cairo_show_layout (cr, run_in->label);
  cairo_translate (cr, san_report_text_width (run_in->label) + RUN_IN_GAP,
                   piece->baseline - run_in->formula->baseline);
  run_in->formula->draw (run_in->formula, cr);
}

/* Name and formula in one line. Takes @formula. */
static void
add_run_in (Flow        *flow,
            PangoLayout *label,
            SanPiece    *formula)
{
  RunIn *run_in = g_new0 (RunIn, 1);
  double label_ascent = pango_units_to_double (pango_layout_get_baseline (label));
  double label_descent = san_report_text_height (label) - label_ascent;
  double ascent = MAX (label_ascent, formula->baseline);
  double descent = MAX (label_descent, formula->height - formula->baseline);
  double width = san_report_text_width (label) + RUN_IN_GAP + formula->width;
  SanPiece *piece = san_piece_new (width, ascent + descent, draw_run_in, run_in, run_in_free);

  run_in->label = g_object_ref (label);
  run_in->formula = formula;
  piece->baseline = ascent;
  piece->before = spaces[SAN_BLOCK_FORMULA];
  g_ptr_array_add (flow->pieces, piece);
}

static void
add_formula (Flow           *flow,
             const SanBlock *block)
{
  SanPiece *formula = san_piece_new_formula (flow->context, block->formula, SAN_FORMULA_SIZE,
                                             flow->width - SAN_INDENT);
  double before = spaces[block->type];

  if (block->text != NULL)
    {
      g_autofree char *name = g_strdup_printf ("%s:", block->text);
      g_autoptr(PangoLayout) label = san_report_text_new (flow->context, SAN_TEXT_BODY, name, -1,
                                                          PANGO_ALIGN_LEFT);
      double width = san_report_text_width (label) + RUN_IN_GAP + formula->width;

      if (formula->height <= RUN_IN_HEIGHT && width <= flow->width)
        {
          add_run_in (flow, label, formula);
          return;
        }
      pango_layout_set_width (label, (int) (flow->width * PANGO_SCALE));
      san_piece_append_text (flow->pieces, label, 0, before);
      keep_last (flow);
      before = LABEL_GAP;
    }
  formula->x = SAN_INDENT;
  formula->height += BELOW_FORMULA;
  formula->before = before;
  g_ptr_array_add (flow->pieces, formula);
}

/* --- tables and figures --- */

static void
add_table (Flow           *flow,
           const SanBlock *block)
{
  g_autoptr(GPtrArray) repeat = g_ptr_array_new_with_free_func ((GDestroyNotify) san_piece_free);
  g_autoptr(PangoLayout) continued = san_report_text_new (flow->context, SAN_TEXT_CAPTION,
                                                          block->name, flow->width,
                                                          PANGO_ALIGN_LEFT);
  guint first = flow->pieces->len;

  add_text (flow, SAN_TEXT_CAPTION, block->text, PANGO_ALIGN_LEFT, spaces[block->type]);
  for (guint i = first; i < flow->pieces->len; i++)
    ((SanPiece *) g_ptr_array_index (flow->pieces, i))->keep = TRUE;
  san_piece_append_text (repeat, continued, 0, 0);
  san_report_append_table (flow->pieces, flow->context, block->table, flow->width, repeat);
}

/* A chart with a row for each name has all its names only in the height it asks for. */
static gboolean
has_rows (const SanChart *chart)
{
  switch (san_chart_get_kind (chart))
    {
    case SAN_CHART_STRIP:
    case SAN_CHART_PYRAMID:
    case SAN_CHART_FIGURE:
      return TRUE;
    default:
      return FALSE;
    }
}

/* On a narrower page a figure is smaller, of the same shape. */
static void
find_figure_size (const Flow     *flow,
                  const SanChart *chart,
                  double         *width,
                  double         *height)
{
  double scale;

  san_chart_preferred_size (chart, width, height);
  scale = MIN (flow->width / *width, 1.0);
  *width *= scale;
  if (has_rows (chart))
    *height = MIN (*height, flow->height * ROWS_SHARE);
  else
    *height = MIN (*height * scale, flow->height * FIGURE_SHARE);
}

static double
find_least_height (const SanChart *chart,
                   double          height)
{
  switch (san_chart_get_kind (chart))
    {
    case SAN_CHART_RADIAL:   /* is small already, for the names around it */
      return height;
    case SAN_CHART_SECTOR:
    case SAN_CHART_CARTOGRAM:
    case SAN_CHART_CARTODIAGRAM:
    case SAN_CHART_PYRAMID:
    case SAN_CHART_FIGURE:
      return MIN (height, MAX (height * LEAST_SHARE_ROUND, LEAST_HEIGHT));
    default:
      return MIN (height, MAX (height * LEAST_SHARE, LEAST_HEIGHT));
    }
}

static void
add_figure (Flow           *flow,
            const SanBlock *block)
{
  double width, height;
  SanPiece *piece;

  find_figure_size (flow, block->chart, &width, &height);
  piece = san_piece_new_figure (block->chart, width, height);
  piece->x = (flow->width - piece->width) / 2;
  piece->before = spaces[block->type];
  piece->least = find_least_height (block->chart, height);
  piece->keep = TRUE;
  g_ptr_array_add (flow->pieces, piece);
  add_text (flow, SAN_TEXT_CAPTION, block->text, PANGO_ALIGN_CENTER, 4);
}

/* --- remarks and signatures --- */

static void
draw_remark (const SanPiece *piece,
             cairo_t        *cr)
{
  cairo_save (cr);
  cairo_set_source_rgb (cr, 0.5, 0.5, 0.5);
  cairo_rectangle (cr, 0, 1, REMARK_BAR, piece->height - 2);
  cairo_fill (cr);
  cairo_restore (cr);
  cairo_move_to (cr, SAN_INDENT / 2, 0);
  pango_cairo_show_layout (cr, piece->data);
}

/* Remarks are short; each stays in one piece beside its bar. */
static void
add_remark (Flow           *flow,
            const SanBlock *block)
{
  /* Translators: opens a teacher's remark on the solution */
  g_autofree char *text = g_strdup_printf (_("Remark: %s"), block->text);
  PangoLayout *layout = san_report_text_new (flow->context, SAN_TEXT_SMALL, text,
                                             flow->width - SAN_INDENT / 2, PANGO_ALIGN_LEFT);
  SanPiece *piece = san_piece_new (flow->width, san_report_text_height (layout), draw_remark,
                                   layout, g_object_unref);

  piece->before = spaces[block->type];
  g_ptr_array_add (flow->pieces, piece);
}

static void
draw_signatures (const SanPiece *piece,
                 cairo_t        *cr)
{
  const GPtrArray *names = piece->data;
  double share = piece->width / names->len;

  cairo_set_line_width (cr, SAN_RULE_THIN);
  for (guint i = 0; i < names->len; i++)
    {
      PangoLayout *name = g_ptr_array_index (names, i);
      double x = i * share;
      double start = x + san_report_text_width (name) + RUN_IN_GAP;

      cairo_move_to (cr, x, piece->height - san_report_text_height (name));
      pango_cairo_show_layout (cr, name);
      cairo_move_to (cr, start, piece->height - 2);
      cairo_line_to (cr, x + share - 2 * RUN_IN_GAP, piece->height - 2);
      cairo_stroke (cr);
    }
}

static void
add_signatures (Flow *flow)
{
  const char * const names[] = { _("Mark"), _("Date"), _("Signature") };
  GPtrArray *layouts = g_ptr_array_new_with_free_func (g_object_unref);
  SanPiece *piece;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_ptr_array_add (layouts, san_report_text_new (flow->context, SAN_TEXT_BODY, names[i], -1,
                                                   PANGO_ALIGN_LEFT));
  keep_last (flow);
  piece = san_piece_new (flow->width, SIGNATURE_HEIGHT, draw_signatures, layouts,
                         (GDestroyNotify) g_ptr_array_unref);
  piece->before = spaces[SAN_BLOCK_SIGNATURES];
  g_ptr_array_add (flow->pieces, piece);
}

/* --- all blocks --- */

static void
add_block (Flow           *flow,
           const SanBlock *block)
{
  double before = spaces[block->type];

  switch (block->type)
    {
    case SAN_BLOCK_CENTRED:
      add_text (flow, SAN_TEXT_CENTRED, block->text, PANGO_ALIGN_CENTER, before);
      break;
    case SAN_BLOCK_TITLE:
      add_text (flow, SAN_TEXT_TITLE, block->text, PANGO_ALIGN_CENTER, before);
      break;
    case SAN_BLOCK_ENTRY:
      add_entry (flow, block);
      break;
    case SAN_BLOCK_HEADING:
      add_heading (flow, SAN_TEXT_HEADING, block);
      break;
    case SAN_BLOCK_SOURCE:
      add_heading (flow, SAN_TEXT_SMALL, block);
      break;
    case SAN_BLOCK_SUBHEADING:
      add_heading (flow, SAN_TEXT_SUBHEADING, block);
      break;
    case SAN_BLOCK_STAGE:
      add_heading (flow, SAN_TEXT_STAGE, block);
      break;
    case SAN_BLOCK_REMARK:
      add_remark (flow, block);
      break;
    case SAN_BLOCK_FORMULA:
      add_formula (flow, block);
      break;
    case SAN_BLOCK_NOTE:
      keep_last (flow);
      add_text (flow, SAN_TEXT_SMALL, block->text, PANGO_ALIGN_LEFT, before);
      break;
    case SAN_BLOCK_TABLE:
      add_table (flow, block);
      break;
    case SAN_BLOCK_FIGURE:
      add_figure (flow, block);
      break;
    case SAN_BLOCK_SIGNATURES:
      add_signatures (flow);
      break;
    case SAN_BLOCK_PARAGRAPH:
    default:
      add_text (flow, SAN_TEXT_BODY, block->text, PANGO_ALIGN_LEFT, before);
      break;
    }
}

/* A figure takes its table with it; words after it may go before it, up to whatever else comes. */
static SanOrder
find_order (SanBlockType type,
            SanOrder     previous)
{
  switch (type)
    {
    case SAN_BLOCK_FIGURE:
      return SAN_ORDER_FIGURE;
    case SAN_BLOCK_TABLE:
      return previous == SAN_ORDER_FIGURE ? SAN_ORDER_FIGURE : SAN_ORDER_FIXED;
    case SAN_BLOCK_NOTE:
      return previous;
    case SAN_BLOCK_SUBHEADING:
    case SAN_BLOCK_PARAGRAPH:
    case SAN_BLOCK_REMARK:
      return previous != SAN_ORDER_FIXED ? SAN_ORDER_TEXT : SAN_ORDER_FIXED;
    default:
      return SAN_ORDER_FIXED;
    }
}

GPtrArray *
san_report_flow_blocks (const GPtrArray *blocks,
                        PangoContext    *context,
                        double           width,
                        double           height)
{
  Flow flow = { .context = context, .width = width, .height = height };
  SanOrder order = SAN_ORDER_FIXED;

  flow.pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) san_piece_free);

  for (guint i = 0; i < blocks->len; i++)
    {
      const SanBlock *block = g_ptr_array_index (blocks, i);
      guint first = flow.pieces->len;

      add_block (&flow, block);
      if (block->keep)
        keep_last (&flow);
      order = find_order (block->type, order);
      for (guint j = first; j < flow.pieces->len; j++)
        ((SanPiece *) g_ptr_array_index (flow.pieces, j))->order = order;
      if (block->type == SAN_BLOCK_HEADING && first < flow.pieces->len)
        {
          SanPiece *piece = g_ptr_array_index (flow.pieces, first);

          piece->bookmark = g_strdup (block->text);
        }
    }
  return flow.pieces;
}
