/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/san-answer-view.h"

#include "app/san-formula-view.h"
#include "app/san-widget.h"

struct _SanAnswerView
{
  GtkWidget  parent_instance;

  GtkWidget *label;
  GtkWidget *line;
  GtkWidget *symbol;
  GtkWidget *text;
};

G_DEFINE_FINAL_TYPE (SanAnswerView, san_answer_view, GTK_TYPE_WIDGET)

static void
san_answer_view_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (san_answer_view_parent_class)->dispose (object);
}

static void
san_answer_view_class_init (SanAnswerViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = san_answer_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               SAN_RESOURCES "/ui/san-answer-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SanAnswerView, label);
  gtk_widget_class_bind_template_child (widget_class, SanAnswerView, line);
  gtk_widget_class_bind_template_child (widget_class, SanAnswerView, text);
}

static void
san_answer_view_init (SanAnswerView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->symbol = san_formula_view_new (FALSE);
  gtk_widget_set_valign (self->symbol, GTK_ALIGN_BASELINE);
  gtk_box_prepend (GTK_BOX (self->line), self->symbol);
}

GtkWidget *
san_answer_view_new (void)
{
  return g_object_new (SAN_TYPE_ANSWER_VIEW, NULL);
}

void
san_answer_view_set_answer (SanAnswerView   *self,
                            const SanAnswer *answer)
{
  g_autofree char *markup = NULL;

  g_return_if_fail (SAN_IS_ANSWER_VIEW (self));
  g_return_if_fail (answer != NULL);

  if (answer->symbol != NULL)
    markup = g_strconcat (answer->symbol, " =", NULL);
  san_formula_view_set_markup (SAN_FORMULA_VIEW (self->symbol), markup);
  gtk_widget_set_visible (self->symbol, markup != NULL);
  san_widget_set_label (self->label, answer->label);
  san_widget_set_label (self->text, answer->text);
}
