package io.hotlineqa.store.search;

import io.hotlineqa.store.query.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/** One search by one reader. */
final class Searching {
    private final IndexSearcher searcher;
    private final SearchRequest request;
    private final Rights rights;

    Searching(IndexSearcher searcher, SearchRequest request, Rights rights) {
        this.searcher = searcher;
        this.request = request;
        this.rights = rights;
    }

    /** The ids and conversations of the hits, in order, with everything counted. */
    Listed list() throws IOException {
        List<Field> fields = Fields.FACETS.stream().filter(rights::allows).toList();
        FacetCounting facets = new FacetCounting(fields);
        TopFieldDocs top = search(facets);
        List<Place> places = places(top);
        List<Place> all = request.folded() ? folded(places) : places;
        int from = Math.min(all.size(), request.page() * request.size());
        int to = Math.min(all.size(), from + request.size());
        return new Listed(
                top.totalHits.value,
                talks(all.subList(from, to)),
                to < all.size(),
                facets.counted(),
                !searcher.timedOut());
    }

    /** The ids of all that can be paged to, in order. */
    List<Long> ids() throws IOException {
        return places(search(new FacetCounting(List.of()))).stream()
                .map(Place::id)
                .toList();
    }

    /** The same, folded as the pages are. */
    List<List<Long>> order() throws IOException {
        return folded(places(search(new FacetCounting(List.of())))).stream()
                .map(Place::all)
                .toList();
    }

    private List<Place> places(TopFieldDocs top) throws IOException {
        List<Place> places = new ArrayList<>();
        for (ScoreDoc hit : top.scoreDocs) {
            places.add(place(hit.doc));
        }
        return places;
    }

    private TopFieldDocs search(FacetCounting facets) throws IOException {
        TopFieldCollectorManager top =
                new TopFieldCollectorManager(request.order().sort(), wanted(), Integer.MAX_VALUE);
        return (TopFieldDocs) searcher.search(query(), new MultiCollectorManager(top, facets))[0];
    }

    /** One more than are shown, to know whether there is another page; all that can be paged to when they are folded. */
    private int wanted() {
        int shown = (request.page() + 1) * request.size() + 1;
        return request.folded() ? SearchRequest.DEEPEST : Math.min(shown, SearchRequest.DEEPEST);
    }

    private Query query() {
        return new BooleanQuery.Builder()
                .add(Queries.of(request.ask(), rights), Occur.MUST)
                .add(rights.query(), Occur.FILTER)
                .build();
    }

    private Place place(int document) throws IOException {
        LeafReaderContext leaf = leaf(document);
        return new Place(
                document,
                number(leaf, Fields.ID, document),
                number(leaf, Fields.LIKENESS, document),
                new ArrayList<>());
    }

    private LeafReaderContext leaf(int document) {
        List<LeafReaderContext> leaves = searcher.getLeafContexts();
        return leaves.get(ReaderUtil.subIndex(document, leaves));
    }

    private static long number(LeafReaderContext leaf, String field, int document) throws IOException {
        NumericDocValues values = leaf.reader().getNumericDocValues(field);
        values.advanceExact(document - leaf.docBase);
        return values.longValue();
    }

    private static List<Place> folded(List<Place> places) {
        Map<Long, Place> firsts = new LinkedHashMap<>();
        for (Place place : places) {
            Place first = firsts.putIfAbsent(place.likeness(), place);
            if (first != null) {
                first.alike().add(place.id());
            }
        }
        return List.copyOf(firsts.values());
    }

    private List<Heard> talks(List<Place> places) throws IOException {
        List<Heard> heard = new ArrayList<>();
        for (Place place : places) {
            LeafReaderContext leaf = leaf(place.document());
            int document = place.document() - leaf.docBase;
            Talk hidden = Talks.hidden(leaf.reader()).at(document);
            Talk heardIn = rights.personal() ? Talks.clear(leaf.reader()).at(document) : hidden;
            heard.add(new Heard(place.id(), heardIn, hidden, List.copyOf(place.alike())));
        }
        return heard;
    }

    /** Where a hit lies, and which others it stands for. */
    private record Place(int document, long id, long likeness, List<Long> alike) {
        List<Long> all() {
            return Stream.concat(Stream.of(id), alike.stream()).toList();
        }
    }

    /**
     * A hit.
     *
     * @param id of the stored call
     * @param talk what was said, as far as it may be asked for
     * @param shown what may be shown of it, position by position
     * @param alike hits that stand under it
     */
    record Heard(long id, Talk talk, Talk shown, List<Long> alike) {}

    /** What the index says. */
    record Listed(long total, List<Heard> heard, boolean next, Map<Field, List<FacetCount>> facets, boolean complete) {}
}
