/* Best path through a left-to-right chain of states, some runs of which may be jumped over.

   score: frames x outputs log-likelihoods; output[j]: the output of state j; jump[j] = k > 0: state j may also be entered
   from state j-k-1; starts and ends: where a path may begin and end; path: the state of each frame (result).
   Returns the score of the best path, or -1e30 if there is none. */
#include <stdlib.h>

#define NONE (-1e30f)

static float *filled(int n) {
  float *a = malloc(sizeof(float) * n);
  for (int j = 0; j < n; j++) a[j] = NONE;
  return a;
}

static int best_end(const float *score, const int *ends, int count) {
  int best = ends[0];
  for (int i = 1; i < count; i++) if (score[ends[i]] > score[best]) best = ends[i];
  return best;
}

static void step(const float *before, float *after, const float *frame, const int *output, const int *jump, int states, int *from) {
  for (int j = 0; j < states; j++) {
    int best = j, over = j - jump[j] - 1;
    if (j > 0 && before[j - 1] > before[best]) best = j - 1;
    if (jump[j] > 0 && over >= 0 && before[over] > before[best]) best = over;
    after[j] = before[best] + frame[output[j]];
    from[j] = best;
  }
}

float best_path(const float *score, int frames, int outputs, const int *output, const int *jump, int states,
                const int *starts, int start_count, const int *ends, int end_count, int *path) {
  float *before = filled(states), *after = filled(states);
  int *from = malloc(sizeof(int) * (size_t)frames * states);
  for (int i = 0; i < start_count; i++) before[starts[i]] = score[output[starts[i]]];
  for (int t = 1; t < frames; t++) {
    step(before, after, score + (size_t)t * outputs, output, jump, states, from + (size_t)t * states);
    float *swap = before; before = after; after = swap;
  }
  int at = best_end(before, ends, end_count);
  float result = before[at] > NONE / 2 ? before[at] : NONE;
  for (int t = frames - 1; t >= 0; t--) {
    path[t] = at;
    if (t > 0) at = from[(size_t)t * states + at];
  }
  free(before); free(after); free(from);
  return result;
}
