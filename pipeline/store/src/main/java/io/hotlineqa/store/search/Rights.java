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
 * @param personal whether what counts as personal data may be asked for; what is shown hides it from everybody
 */
public record Rights(String ownOnly, boolean agents, boolean personal) {
    private static final Set<Field> FIELDS_OF_AGENTS = EnumSet.of(Field.BY, Field.TEAM, Field.SCORE, Field.HUMAN);

    /** Every call and everything of it. */
    public static final Rights EVERYTHING = new Rights(null, true, true);

    /** Every call and everything of it but personal data. */
    public static final Rights WITHOUT_PERSONAL_DATA = new Rights(null, true, false);

    /** Every call, and nothing that tells which agent has which score, or that is personal data. */
    public static final Rights WITHOUT_AGENTS = new Rights(null, false, false);

    /** The published calls of one agent. */
    public static Rights of(String agentId) {
        return new Rights(agentId, true, false);
    }

    /** Whether calls may be asked for and counted by this field. What came with a call may be the number that called. */
    public boolean allows(Field field) {
        return field == Field.ATTRIBUTE ? personal : agents || !FIELDS_OF_AGENTS.contains(field);
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
