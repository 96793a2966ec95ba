/*
 * The model's hot loops in C, as a measure for the same loops in JavaScript: built with
 * gcc -O3 -ffp-contract=off, run on the same numbers, compared bit for bit (benchmarks/kernels.ts).
 *
 * Usage: kernels <input> <output>. Both files hold arrays one after the other, each from a multiple of
 * eight bytes on. Times are printed, one loop a line: name and nanoseconds of all repeats in the fastest
 * of some rounds.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { BLOCK = 1024, WIDTH = 5, EDUCATIONS = 3, SELF_EMPLOYED = 2, NON_REGULAR = 1, YOUNG = 100 };

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e9 + t.tv_nsec;
}

static uint32_t hash_draw(uint32_t key, uint32_t agent) {
  uint32_t x = agent ^ key;
  x = (x ^ (x >> 17)) * 0xed5ad4bbu;
  x = (x ^ (x >> 11)) * 0xac4c1b51u + key * 0x9e3779b1u;
  x = (x ^ (x >> 15)) * 0x31848babu;
  return x ^ (x >> 14);
}

static double hash_uniform(uint32_t key, uint32_t agent) {
  return hash_draw(key, agent) * 2.3283064365386963e-10;
}

static char *cursor;
static void *take(size_t bytes) {
  void *at = cursor;
  cursor += (bytes + 7) / 8 * 8;
  return at;
}

static void put(FILE *out, const void *from, size_t bytes) {
  static const char zeros[8];
  fwrite(from, 1, bytes, out);
  fwrite(zeros, 1, (8 - bytes % 8) % 8, out);
}

/* The pass over all people; see packages/model/src/systems/pass-people.ts. */
typedef struct {
  int32_t n, firms, quarter, last_age;
  uint32_t key;
  uint8_t *alive, *contract, *education, *traits;
  uint16_t *weight;
  int16_t *birth, *hired;
  int32_t *employer;
  uint32_t *identity;
  float *will;
  double *pay, *risk, *retiring, *quitting, *staying, *founding, *by_traits, *lay_off;
  double *by_tenure, *by_post;
  double *posts, *heads, *wages, totals[9];
  int32_t *slots;
} Pass;

static void pass_block(Pass *p, int from, int to) {
  int64_t force = 0, young = 0, employed = 0, employees = 0, nonregular = 0, served = 0;
  double pay = 0, square = 0;
  int stirred = (int)p->totals[0], last = p->last_age, ages = last + 1;
  for (int slot = from; slot < to; slot++) {
    if (!p->alive[slot]) continue;
    int32_t heads = p->weight[slot];
    int32_t age = p->quarter - p->birth[slot];
    force += heads;
    if (age < YOUNG) young += heads;
    int32_t at = p->employer[slot] * WIDTH;
    if (at < 0 || p->posts[at] < 0) {
      p->slots[stirred++] = slot;
      continue;
    }
    int post = p->contract[slot];
    int32_t tenure = p->quarter - p->hired[slot];
    int32_t known = tenure < last ? tenure : last;
    int schooling = p->education[slot];
    double each = p->posts[at] * p->by_tenure[known] * p->by_post[post * EDUCATIONS + schooling];
    double paid = each * heads;
    p->posts[at + 3] += heads;
    p->posts[at + 4] += paid;
    employed += heads;
    pay += paid;
    square += each * paid;
    if (post == SELF_EMPLOYED) continue;
    employees += heads;
    served += (int64_t)tenure * heads;
    if (post == NON_REGULAR) nonregular += heads;
    int32_t years = age < last ? age : last;
    double most = p->retiring[years] + p->posts[at + 1 + post] +
                  p->quitting[years] * p->staying[post * ages + known] +
                  p->founding[schooling * ages + years] * p->by_traits[p->traits[slot]] * p->will[slot];
    if (hash_uniform(p->key, p->identity[slot]) < most) p->slots[stirred++] = slot;
  }
  double add[9] = {0, force, young, employed, employees, nonregular, served, pay, square};
  p->totals[0] = stirred;
  for (int i = 1; i < 9; i++) p->totals[i] += add[i];
}

static void pass_people(Pass *p) {
  memset(p->totals, 0, sizeof p->totals);
  for (int slot = 0; slot < p->firms; slot++) {
    double *post = p->posts + slot * WIDTH;
    post[0] = p->pay[slot];
    post[1] = p->lay_off[0] * p->risk[slot];
    post[2] = p->lay_off[1] * p->risk[slot];
    post[3] = post[4] = 0;
  }
  for (int from = 0; from < p->n; from += BLOCK)
    pass_block(p, from, from + BLOCK < p->n ? from + BLOCK : p->n);
  for (int slot = 0; slot < p->firms; slot++) {
    p->heads[slot] = p->posts[slot * WIDTH + 3];
    p->wages[slot] = p->posts[slot * WIDTH + 4];
  }
}

/* Sum of a column over living rows; see packages/model/src/accounts/measure.ts. */
static double column_sum(const uint8_t *alive, const double *column, int n) {
  double sum = 0;
  for (int slot = 0; slot < n; slot++)
    if (alive[slot] == 1) sum += column[slot];
  return sum;
}

static void keep(double *best, double start) {
  double taken = now() - start;
  if (taken < *best) *best = taken;
}

int main(int argc, char **argv) {
  if (argc != 3) return 2;
  FILE *in = fopen(argv[1], "rb");
  if (!in) return 1;
  fseek(in, 0, SEEK_END);
  size_t size = ftell(in);
  rewind(in);
  char *data = malloc(size);
  if (fread(data, 1, size, in) != size) return 1;
  fclose(in);
  cursor = data;
  int32_t *head = take(7 * 4);
  Pass p = {.n = head[0], .firms = head[1], .quarter = head[2], .last_age = head[3], .key = head[4]};
  int repeats = head[5], rounds = head[6];
  p.alive = take(p.n);
  p.identity = take(4L * p.n);
  p.weight = take(2L * p.n);
  p.birth = take(2L * p.n);
  p.employer = take(4L * p.n);
  p.hired = take(2L * p.n);
  p.contract = take(p.n);
  p.education = take(p.n);
  p.traits = take(p.n);
  p.will = take(4L * p.n);
  p.pay = take(8L * p.firms);
  p.risk = take(8L * p.firms);
  long ages = p.last_age + 1;
  p.retiring = take(8 * ages);
  p.quitting = take(8 * ages);
  p.staying = take(8 * 2 * ages);
  p.founding = take(8 * 3 * ages);
  p.by_traits = take(8L * 256);
  p.lay_off = take(8L * 2);
  p.by_tenure = take(8 * ages);
  p.by_post = take(8L * 12);
  uint8_t *standing = take(p.firms);
  double *cash = take(8L * p.firms);
  p.posts = malloc(8L * WIDTH * p.firms);
  p.heads = malloc(8L * p.firms);
  p.wages = malloc(8L * p.firms);
  p.slots = malloc(4L * p.n);

  double draws = 0, sum = 0, best[3] = {1e300, 1e300, 1e300};
  for (int round = 0; round < rounds; round++) {
    double start = now();
    for (int r = 0; r < repeats; r++) {
      draws = 0;
      for (int i = 0; i < p.n; i++) draws += hash_uniform(p.key + r, p.identity[i]);
    }
    keep(&best[0], start);
    start = now();
    for (int r = 0; r < repeats; r++) pass_people(&p);
    keep(&best[1], start);
    start = now();
    for (int r = 0; r < repeats; r++) {
      cash[0] = r;
      sum = column_sum(standing, cash, p.firms);
    }
    keep(&best[2], start);
  }
  printf("draws %.0f\npass %.0f\nsum %.0f\n", best[0], best[1], best[2]);

  FILE *out = fopen(argv[2], "wb");
  if (!out) return 1;
  put(out, &draws, 8);
  put(out, &sum, 8);
  put(out, p.totals, sizeof p.totals);
  put(out, p.heads, 8L * p.firms);
  put(out, p.wages, 8L * p.firms);
  put(out, p.slots, 4L * (int)p.totals[0]);
  return fclose(out) != 0;
}
