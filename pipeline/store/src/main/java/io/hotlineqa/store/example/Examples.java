package io.hotlineqa.store.example;

import io.hotlineqa.store.call.Topic;
import io.hotlineqa.store.review.RemarkTag;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/** The library of good and bad examples: the marks of people, by rule and by what the call is about. Thread-safe. */
public final class Examples {
    private static final String FROM = """
             from remark m join call c on c.id = m.call
              left join scorecard s on s.call = c.id and s.current
              left join result r on r.scorecard = s.id and r.rule_id = 'topic'
            where m.tag in ('GOOD_EXAMPLE', 'BAD_EXAMPLE')""";
    private static final String TOPIC = Topic.OF_COLUMN.formatted("r.reason");
    private static final String EXAMPLE = "select m.id, m.call, c.call_id, c.started_at, c.agent_id, c.agent_name,"
            + " m.start_seconds, m.end_seconds, m.tag, m.rule_id, m.text, m.actor, m.at, " + TOPIC
            + " as topic, c.transcript" + FROM;

    private final Jdbi jdbi;

    public Examples(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The rules of which there are examples, in order of their ids. */
    public List<ExampleCount> rules() {
        return rules(null);
    }

    /**
     * The same, of examples from calls about that topic only.
     *
     * @param topic null for every topic
     */
    public List<ExampleCount> rules(String topic) {
        return jdbi.withHandle(handle -> handle.registerRowMapper(ConstructorMapper.factory(ExampleCount.class))
                .createQuery("select coalesce(m.rule_id, '') as rule_id,"
                        + " count(*) filter (where m.tag = 'GOOD_EXAMPLE') as good,"
                        + " count(*) filter (where m.tag = 'BAD_EXAMPLE') as bad"
                        + FROM + " and (:topic is null or " + TOPIC + " = :topic) group by 1 order by 1")
                .bindByType("topic", topic, String.class)
                .mapTo(ExampleCount.class)
                .list());
    }

    /** What the calls are about of which there are examples. */
    public List<String> topics() {
        return jdbi.withHandle(handle -> handle
                .createQuery("select distinct " + TOPIC + " as topic" + FROM + " order by 1")
                .mapTo(String.class)
                .list()
                .stream()
                .filter(topic -> topic != null)
                .toList());
    }

    /**
     * Examples of one kind, the newest first.
     *
     * @param ruleId null for every rule, empty for those of no rule
     * @param topic null for every topic
     * @param tag good or bad
     * @param from how many are passed over
     * @param most how many are wanted
     */
    public List<Example> some(String ruleId, String topic, RemarkTag tag, int from, int most) {
        return jdbi.withHandle(handle -> examples(
                        handle,
                        " and (:rule is null or coalesce(m.rule_id, '') = :rule)"
                                + " and (:topic is null or " + TOPIC + " = :topic)"
                                + " and m.tag = :tag order by m.id desc limit :most offset :from")
                .bindByType("rule", ruleId, String.class)
                .bindByType("topic", topic, String.class)
                .bind("tag", tag)
                .bind("most", most)
                .bind("from", from)
                .mapTo(Example.class)
                .list());
    }

    private static Query examples(Handle handle, String where) {
        return handle.registerRowMapper(ConstructorMapper.factory(Example.class))
                .createQuery(EXAMPLE + where);
    }
}
