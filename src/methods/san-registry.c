/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/san-registry.h"

#include <string.h>

#include <glib/gi18n.h>

#define SAN_METHOD(method) extern const SanMethod method;
#include "methods/san-methods.def"
#undef SAN_METHOD

static const SanMethod * const methods[] = {
#define SAN_METHOD(method) &method,
#include "methods/san-methods.def"
#undef SAN_METHOD
};

typedef struct
{
  const char *number;
  const char *name;
} Section;

/* The textbook's own headings; only sections that hold a calculation are shown. */
static const Section sections[] = {
  { "2.1", N_("Basics of probability") },
  { "2.2", N_("Organising a study") },
  { "2.4", N_("Relative values") },
  { "2.5", N_("Time series") },
  { "2.6", N_("Standardisation") },
  { "2.7", N_("Variation series") },
  { "2.8", N_("Means") },
  { "2.9.1", N_("Significance of results") },
  { "2.9.2", N_("Correlation") },
  { "2.9.3", N_("Graphs") },
  { "2.9.4", N_("Statistical methods of analysis") },
  { "3.1", N_("Demography: the population") },
  { "3.2", N_("Vital statistics") },
  { "3.3", N_("Studying morbidity") },
  { "3.4", N_("Morbidity") },
  { "3.5", N_("Disability") },
  { "3.6", N_("Physical development") },
};

static const Section chapters[] = {
  { "1", N_("Public health and health care") },
  { "2", N_("Medical statistics") },
  { "3", N_("Health of the population") },
};

guint
san_registry_get_n_methods (void)
{
  return G_N_ELEMENTS (methods);
}

const SanMethod *
san_registry_get_nth (guint position)
{
  g_return_val_if_fail (position < G_N_ELEMENTS (methods), NULL);

  return methods[position];
}

const SanMethod *
san_registry_find (const char *id)
{
  for (gsize i = 0; id != NULL && i < G_N_ELEMENTS (methods); i++)
    if (strcmp (methods[i]->id, id) == 0)
      return methods[i];
  return NULL;
}

const char *
san_registry_section_name (const char *section)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sections); i++)
    if (strcmp (sections[i].number, section) == 0)
      return _(sections[i].name);
  return section;
}

const char *
san_registry_chapter_name (const char *section)
{
  for (gsize i = 0; i < G_N_ELEMENTS (chapters); i++)
    if (*chapters[i].number == *section)
      return _(chapters[i].name);
  return section;
}
