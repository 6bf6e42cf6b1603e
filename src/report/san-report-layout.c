/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/san-report-layout.h"

#include "report/san-report-flow.h"
#include "report/san-report-pages.h"
#include "report/san-report-style.h"

/* Between the text and the page number, within the lower margin. */
#define FOOTER_GAP 16.0
/* Part of the footer's width that the name may take. */
#define NAME_SHARE 0.8

struct _SanReportLayout
{
  SanPageSetup  setup;
  PangoContext *context;
  char         *footer;
  GPtrArray    *pieces;
  GArray       *placed;
  guint         n_pages;
};

/* Name and group stand on every sheet, for sheets get mixed up. */
static char *
footer_text (const SanReportHeader *header)
{
  if (header->student != NULL && header->group != NULL)
    return g_strdup_printf ("%s, %s", header->student, header->group);
  return g_strdup (header->student != NULL ? header->student : header->title);
}

SanReportLayout *
san_report_layout_new (const SanReport    *report,
                       const SanPageSetup *setup)
{
  SanReportLayout *layout;
  g_autoptr(GPtrArray) blocks = NULL;
  double width, height;

  g_return_val_if_fail (report != NULL, NULL);

  layout = g_new0 (SanReportLayout, 1);
  layout->setup = setup != NULL ? *setup : san_page_setup_a4;
  layout->context = san_report_context_new ();
  layout->footer = footer_text (san_report_get_header (report));
  blocks = san_report_to_blocks (report);
  width = layout->setup.width - layout->setup.left - layout->setup.right;
  height = layout->setup.height - layout->setup.top - layout->setup.bottom;
  layout->pieces = san_report_flow_blocks (blocks, layout->context, width, height);
  layout->placed = san_report_pages_fill (layout->pieces, width, height, &layout->n_pages);
  return layout;
}

void
san_report_layout_free (SanReportLayout *layout)
{
  g_return_if_fail (layout != NULL);

  g_array_unref (layout->placed);
  g_ptr_array_unref (layout->pieces);
  g_object_unref (layout->context);
  g_free (layout->footer);
  g_free (layout);
}

const SanPageSetup *
san_report_layout_get_setup (const SanReportLayout *layout)
{
  g_return_val_if_fail (layout != NULL, NULL);

  return &layout->setup;
}

guint
san_report_layout_get_n_pages (const SanReportLayout *layout)
{
  g_return_val_if_fail (layout != NULL, 0);

  return layout->n_pages;
}

guint
san_report_layout_get_n_places (const SanReportLayout *layout)
{
  g_return_val_if_fail (layout != NULL, 0);

  return layout->placed->len;
}

SanPlace
san_report_layout_get_place (const SanReportLayout *layout,
                             guint                  position)
{
  const SanPlaced *placed = &g_array_index (layout->placed, SanPlaced, position);

  return (SanPlace) {
    .page = placed->page,
    .x = layout->setup.left + placed->x,
    .y = layout->setup.top + placed->y,
    .width = placed->piece->width * placed->scale,
    .height = placed->piece->height * placed->scale,
    .bookmark = placed->piece->bookmark,
  };
}

static void
draw_footer (const SanReportLayout *layout,
             guint                  page,
             cairo_t               *cr)
{
  const SanPageSetup *setup = &layout->setup;
  double width = setup->width - setup->left - setup->right;
  double y = setup->height - setup->bottom + FOOTER_GAP;
  g_autofree char *number = g_strdup_printf ("%u / %u", page + 1, layout->n_pages);
  g_autoptr(PangoLayout) right =
    san_report_text_new (layout->context, SAN_TEXT_FOOTER, number, width, PANGO_ALIGN_RIGHT);

  if (layout->footer != NULL)
    {
      g_autoptr(PangoLayout) left =
        san_report_text_new (layout->context, SAN_TEXT_FOOTER, layout->footer, width * NAME_SHARE,
                             PANGO_ALIGN_LEFT);

      pango_layout_set_height (left, -1);
      pango_layout_set_ellipsize (left, PANGO_ELLIPSIZE_END);
      cairo_move_to (cr, setup->left, y);
      pango_cairo_show_layout (cr, left);
    }
  cairo_move_to (cr, setup->left, y);
  pango_cairo_show_layout (cr, right);
}

/* Draws page @page, from 0, in black on whatever is there. */
void
san_report_layout_draw_page (const SanReportLayout *layout,
                             guint                  page,
                             cairo_t               *cr)
{
  g_return_if_fail (layout != NULL && page < layout->n_pages && cr != NULL);

  for (guint i = 0; i < layout->placed->len; i++)
    {
      const SanPlaced *placed = &g_array_index (layout->placed, SanPlaced, i);

      if (placed->page != page)
        continue;
      cairo_save (cr);
      cairo_set_source_rgb (cr, 0, 0, 0);
      cairo_translate (cr, layout->setup.left + placed->x, layout->setup.top + placed->y);
      cairo_scale (cr, placed->scale, placed->scale);
      placed->piece->draw (placed->piece, cr);
      cairo_restore (cr);
    }
  cairo_save (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  draw_footer (layout, page, cr);
  cairo_restore (cr);
}
