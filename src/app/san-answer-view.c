/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/san-answer-view.h"

#include <math.h>

#include "app/san-formula-view.h"
#include "app/san-widget.h"

/* Between the symbol and the text */
#define SPACING 8
#define LINE_SPACING 4
/* The text does not get smaller than this. */
#define SMALLEST 0.6

struct _SanAnswerView
{
  GtkWidget  parent_instance;

  GtkWidget *label;
  GtkWidget *symbol;
  GtkWidget *text;
};

/* Where the symbol and the text stand below the label, at a width */
typedef struct
{
  gboolean beside;       /* the text is in the line of the symbol */
  double   scale;        /* of the text, ≤ 1 */
  int      text_x;
  int      text_y;
  int      text_width;   /* before scaling */
  int      text_height;
  int      symbol_y;
  int      symbol_width;
  int      symbol_height;
  int      height;
} Places;

G_DEFINE_FINAL_TYPE (SanAnswerView, san_answer_view, GTK_TYPE_WIDGET)

static void
measure_width (GtkWidget *widget,
               int       *minimum,
               int       *natural)
{
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, minimum, natural, NULL, NULL);
}

static void
measure_height (GtkWidget *widget,
                int        width,
                int       *height,
                int       *baseline)
{
  int natural, natural_baseline;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, height, &natural, baseline,
                      &natural_baseline);
}

/* A number is never torn from its unit or its error: the text is broken between words, else it goes
 * below the symbol, and only then it gets smaller. */
static void
find_places (SanAnswerView *self,
             int            width,
             Places        *places)
{
  int minimum, natural, symbol_baseline, text_baseline;

  *places = (Places) { .scale = 1 };
  measure_width (self->text, &minimum, &natural);
  if (gtk_widget_get_visible (self->symbol))
    {
      measure_width (self->symbol, NULL, &places->symbol_width);
      measure_height (self->symbol, places->symbol_width, &places->symbol_height,
                      &symbol_baseline);
      places->text_x = places->symbol_width + SPACING;
    }
  places->beside = places->text_x == 0 || width < 0 || places->text_x + minimum <= width;
  if (!places->beside)
    places->text_x = 0;
  if (width >= 0 && minimum > width - places->text_x)
    places->scale = (double) MAX (width - places->text_x, 1) / minimum;
  places->text_width = MIN (natural, width < 0 ? natural : MAX (minimum, width - places->text_x));
  measure_height (self->text, places->text_width, &places->text_height, &text_baseline);
  if (!places->beside)
    {
      places->symbol_y = LINE_SPACING;
      places->text_y = places->symbol_y + places->symbol_height + LINE_SPACING;
    }
  else if (places->symbol_height > 0)
    {
      places->symbol_y = MAX (text_baseline - symbol_baseline, 0);
      places->text_y = MAX (symbol_baseline - text_baseline, 0);
    }
  places->height = MAX (places->symbol_y + places->symbol_height,
                        places->text_y + (int) ceil (places->text_height * places->scale));
}

static GtkSizeRequestMode
san_answer_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
san_answer_view_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  SanAnswerView *self = SAN_ANSWER_VIEW (widget);
  Places places;
  int text, height;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self->label, minimum, natural);
      measure_width (self->text, &text, NULL);
      find_places (self, -1, &places);
      *minimum = MAX (*minimum, MAX (places.symbol_width, (int) (text * SMALLEST)));
      *natural = MAX (MAX (*natural, *minimum), places.text_x + places.text_width);
      return;
    }
  find_places (self, for_size, &places);
  measure_height (self->label, for_size, &height, NULL);
  *minimum = *natural = height + places.height;
}

static void
san_answer_view_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  SanAnswerView *self = SAN_ANSWER_VIEW (widget);
  GskTransform *transform;
  Places places;
  int top;

  measure_height (self->label, width, &top, NULL);
  gtk_widget_size_allocate (self->label, &(GtkAllocation) { 0, 0, width, top }, -1);
  find_places (self, width, &places);
  if (gtk_widget_get_visible (self->symbol))
    gtk_widget_size_allocate (self->symbol,
                              &(GtkAllocation) { 0, top + places.symbol_y, places.symbol_width,
                                                 places.symbol_height }, -1);
  transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) places.text_x,
                                                                   (float) (top + places.text_y)));
  transform = gsk_transform_scale (transform, (float) places.scale, (float) places.scale);
  gtk_widget_allocate (self->text, places.text_width, places.text_height, -1, transform);
}

static void
san_answer_view_dispose (GObject *object)
{
  san_widget_drop_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (san_answer_view_parent_class)->dispose (object);
}

static void
san_answer_view_class_init (SanAnswerViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = san_answer_view_dispose;
  widget_class->get_request_mode = san_answer_view_get_request_mode;
  widget_class->measure = san_answer_view_measure;
  widget_class->size_allocate = san_answer_view_size_allocate;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               SAN_RESOURCES "/ui/san-answer-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SanAnswerView, label);
  gtk_widget_class_bind_template_child (widget_class, SanAnswerView, text);
}

static void
san_answer_view_init (SanAnswerView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->symbol = san_formula_view_new (FALSE);
  gtk_widget_set_valign (self->symbol, GTK_ALIGN_BASELINE);
  gtk_widget_add_css_class (self->symbol, "title-2");
  gtk_widget_insert_before (self->symbol, GTK_WIDGET (self), self->text);
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
