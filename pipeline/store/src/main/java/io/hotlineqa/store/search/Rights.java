package io.hotlineqa.store.search;

import io.hotlineqa.store.query.Field;
import java.util.EnumSet;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What somebody may find. Rights are part of every search: what may not be seen is neither found nor counted.
 *
 * @param ownOnly the agent whose published calls alone are found; null for every call
 * @param agents whether calls may be asked for, counted and sorted by agent and by score
 */
public record Rights(String ownOnly, boolean agents) {
    /** What came with a call may name its agent, or the number that called. */
    private static final Set<Field> FIELDS_OF_AGENTS = EnumSet.of(Field.BY, Field.SCORE, Field.HUMAN, Field.ATTRIBUTE);

    /** Every call and everything of it. */
    public static final Rights EVERYTHING = new Rights(null, true);

    /** Every call, and nothing that tells which agent has which score, or that is personal data. */
    public static final Rights WITHOUT_AGENTS = new Rights(null, false);

    /** The published calls of one agent. */
    public static Rights of(String agentId) {
        return new Rights(agentId, true);
    }

    /** Whether calls may be asked for and counted by this field. */
    public boolean allows(Field field) {
        return agents || !FIELDS_OF_AGENTS.contains(field);
    }

    /** Whether what counts as personal data in a conversation may be asked for. What is shown hides it from everybody. */
    boolean allowPersonalData() {
        return agents && ownOnly == null;
    }

    /** Whether calls may be listed in this order. */
    public boolean allows(HitOrder order) {
        return agents || !order.isByScore();
    }

    Query query() {
        if (ownOnly == null) {
            return new MatchAllDocsQuery();
        }
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.OWNER, ownOnly)), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.of(Field.STATE), "OPEN")), Occur.MUST_NOT)
                .build();
    }
}
