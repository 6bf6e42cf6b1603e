/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/san-step-view.h"

#include "app/san-formula-view.h"
#include "app/san-widget.h"

struct _SanStepView
{
  GtkWidget  parent_instance;

  GtkWidget *label;
  GtkWidget *formula_box;
  GtkWidget *formula;
  GtkWidget *note;
};

G_DEFINE_FINAL_TYPE (SanStepView, san_step_view, GTK_TYPE_WIDGET)

static void
san_step_view_dispose (GObject *object)
{
  san_widget_drop_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (san_step_view_parent_class)->dispose (object);
}

static void
san_step_view_class_init (SanStepViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = san_step_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, SAN_RESOURCES "/ui/san-step-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SanStepView, label);
  gtk_widget_class_bind_template_child (widget_class, SanStepView, formula_box);
  gtk_widget_class_bind_template_child (widget_class, SanStepView, note);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
san_step_view_init (SanStepView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->formula = san_formula_view_new (TRUE);
  gtk_widget_set_hexpand (self->formula, TRUE);
  gtk_box_append (GTK_BOX (self->formula_box), self->formula);
}

GtkWidget *
san_step_view_new (void)
{
  return g_object_new (SAN_TYPE_STEP_VIEW, NULL);
}

void
san_step_view_set_step (SanStepView   *self,
                        const SanStep *step)
{
  g_autoptr(SanFormula) line = NULL;

  g_return_if_fail (SAN_IS_STEP_VIEW (self));
  g_return_if_fail (step != NULL);

  line = san_step_dup_line (step);
  san_widget_set_label (self->label, san_step_get_label (step));
  san_widget_set_label (self->note, san_step_get_note (step));
  san_formula_view_set_formula (SAN_FORMULA_VIEW (self->formula), line);
  gtk_widget_set_visible (self->formula_box, line != NULL);
}

GtkWidget *
san_step_view_get_formula (SanStepView *self)
{
  g_return_val_if_fail (SAN_IS_STEP_VIEW (self), NULL);

  return self->formula;
}
