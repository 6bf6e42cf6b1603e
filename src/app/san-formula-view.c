/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/san-formula-view.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "app/san-compat.h"
#include "app/san-context-menu.h"
#include "app/san-export.h"
#include "app/san-formula-export.h"
#include "app/san-widget.h"
#include "render/formula/san-formula-layout.h"
#include "render/formula/san-formula-speech.h"

/* What is wider than this may be broken into lines, which are hardly ever wider. */
#define NARROW 200

struct _SanFormulaView
{
  GtkWidget         parent_instance;

  SanFormula       *formula;
  SanFormulaLayout *flat;            /* in one line */
  SanFormulaLayout *wrapped;
  int               wrapped_width;   /* for which @wrapped was made */
  gboolean          interactive;
};

G_DEFINE_FINAL_TYPE (SanFormulaView, san_formula_view, GTK_TYPE_WIDGET)

static void
drop_layouts (SanFormulaView *self)
{
  g_clear_pointer (&self->flat, san_formula_layout_free);
  g_clear_pointer (&self->wrapped, san_formula_layout_free);
}

static SanFormulaLayout *
get_flat (SanFormulaView *self)
{
  if (self->flat == NULL)
    {
      PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));

      self->flat = san_formula_layout_new (self->formula, context,
                                           san_widget_get_font_size (GTK_WIDGET (self)));
    }
  return self->flat;
}

/* The layout that fits into @width; −1 for one line. */
static SanFormulaLayout *
get_layout (SanFormulaView *self,
            int             width)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  double flat_width;

  san_formula_layout_get_extents (get_flat (self), &flat_width, NULL, NULL);
  if (width < 0 || flat_width <= width)
    return self->flat;
  if (self->wrapped == NULL || self->wrapped_width != width)
    {
      g_clear_pointer (&self->wrapped, san_formula_layout_free);
      self->wrapped =
        san_formula_layout_new_wrapped (self->formula, context,
                                        san_widget_get_font_size (GTK_WIDGET (self)), width);
      self->wrapped_width = width;
    }
  return self->wrapped;
}

/* The least width at which nothing of it is cut. */
static int
get_least_width (SanFormulaView *self,
                 int             flat_width)
{
  double width;

  if (!self->interactive || flat_width <= NARROW)
    return flat_width;
  san_formula_layout_get_extents (get_layout (self, NARROW), &width, NULL, NULL);
  return MAX (NARROW, (int) ceil (width));
}

static GtkSizeRequestMode
san_formula_view_get_request_mode (GtkWidget *widget)
{
  return SAN_FORMULA_VIEW (widget)->interactive ? GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH
                                                : GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
san_formula_view_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  SanFormulaView *self = SAN_FORMULA_VIEW (widget);
  double width, ascent, descent;

  *minimum = *natural = 0;
  if (self->formula == NULL)
    return;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      san_formula_layout_get_extents (get_flat (self), &width, NULL, NULL);
      *natural = (int) ceil (width);
      *minimum = get_least_width (self, *natural);
      return;
    }
  san_formula_layout_get_extents (get_layout (self, for_size), NULL, &ascent, &descent);
  /* A box of GTK 4.8 counts every baseline, or only the aligned ones, by how it is asked. */
  if (gtk_widget_get_valign (widget) == GTK_ALIGN_BASELINE)
    *minimum_baseline = *natural_baseline = (int) ceil (ascent);
  *minimum = *natural = (int) ceil (ascent) + (int) ceil (descent);
}

static void
san_formula_view_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  SanFormulaView *self = SAN_FORMULA_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int baseline = gtk_widget_get_allocated_baseline (widget);
  SanFormulaLayout *layout;
  double ascent;
  GdkRGBA color;
  cairo_t *cr;

  if (self->formula == NULL || width <= 0)
    return;
  layout = get_layout (self, width);
  san_formula_layout_get_extents (layout, NULL, &ascent, NULL);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gdk_cairo_set_source_rgba (cr, &color);
  san_formula_layout_draw (layout, cr, 0, baseline >= 0 ? baseline : ceil (ascent));
  cairo_destroy (cr);
}

static void
san_formula_view_css_changed (GtkWidget         *widget,
                              GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (san_formula_view_parent_class)->css_changed (widget, change);

  drop_layouts (SAN_FORMULA_VIEW (widget));
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  SanFormulaView *self = SAN_FORMULA_VIEW (widget);

  if (self->formula != NULL)
    san_formula_copy (self->formula, widget, name + strlen ("formula.copy-"));
}

static void
save_cb (GtkWidget *widget,
         GFile     *file,
         gpointer   data)
{
  SanFormulaView *self = SAN_FORMULA_VIEW (widget);
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;
  const char *ending = name != NULL ? strrchr (name, '.') : NULL;
  g_autoptr(GBytes) bytes = NULL;

  if (ending == NULL || self->formula == NULL)
    return;
  bytes = san_formula_to_picture (self->formula, ending + 1);
  san_export_write (widget, file, bytes);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  const SanFileType types[] = {
    { _("PNG picture"), "png" },
    { _("SVG picture"), "svg" },
    { _("PDF page"), "pdf" },
  };

  san_compat_save_file (widget, _("Save Formula"), _("Formula"), types, G_N_ELEMENTS (types),
                        save_cb, NULL);
}

static void
san_formula_view_finalize (GObject *object)
{
  SanFormulaView *self = SAN_FORMULA_VIEW (object);

  drop_layouts (self);
  g_clear_pointer (&self->formula, san_formula_unref);

  G_OBJECT_CLASS (san_formula_view_parent_class)->finalize (object);
}

static void
san_formula_view_class_init (SanFormulaViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = san_formula_view_finalize;
  widget_class->get_request_mode = san_formula_view_get_request_mode;
  widget_class->measure = san_formula_view_measure;
  widget_class->snapshot = san_formula_view_snapshot;
  widget_class->css_changed = san_formula_view_css_changed;

  gtk_widget_class_install_action (widget_class, "formula.copy-text", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "formula.copy-latex", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "formula.copy-mathml", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "formula.copy-image", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "formula.copy-svg", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "formula.save", NULL, save_action);

  gtk_widget_class_set_css_name (widget_class, "formula");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
san_formula_view_init (SanFormulaView *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
san_formula_view_new (gboolean interactive)
{
  SanFormulaView *self = g_object_new (SAN_TYPE_FORMULA_VIEW, NULL);

  self->interactive = interactive;
  if (interactive)
    {
      g_autoptr(GtkBuilder) builder = NULL;

      builder = gtk_builder_new_from_resource (SAN_RESOURCES "/ui/san-formula-menu.ui");
      gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
      san_context_menu_attach (GTK_WIDGET (self),
                               G_MENU_MODEL (gtk_builder_get_object (builder, "menu")));
    }
  return GTK_WIDGET (self);
}

void
san_formula_view_set_formula (SanFormulaView   *self,
                              const SanFormula *formula)
{
  g_autofree char *speech = NULL;

  g_return_if_fail (SAN_IS_FORMULA_VIEW (self));

  if (self->formula == formula
      || (self->formula != NULL && formula != NULL && san_formula_equal (self->formula, formula)))
    return;

  g_clear_pointer (&self->formula, san_formula_unref);
  drop_layouts (self);
  if (formula != NULL)
    {
      self->formula = san_formula_ref ((SanFormula *) formula);
      speech = san_formula_to_speech (formula);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  speech != NULL ? speech : "", -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
san_formula_view_set_markup (SanFormulaView *self,
                             const char     *markup)
{
  g_autoptr(SanFormula) formula = markup != NULL ? san_formula_new (markup) : NULL;

  san_formula_view_set_formula (self, formula);
}
