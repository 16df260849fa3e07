package fr.rentree.enrolment;

import static java.util.Objects.requireNonNull;

import fr.rentree.cvec.CvecAnswer;
import fr.rentree.cvec.CvecFinding;
import fr.rentree.cvec.CvecNumber;
import fr.rentree.cvec.CvecRegister;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the national register again for what was finished while it did not answer. On a cluster one node at a time holds the
 * lock for this. The finished version stays as it is: only why it is « à vérifier » changes.
 */
@Component
class CvecRecheck {

    private static final Logger LOG = LoggerFactory.getLogger(CvecRecheck.class);

    /** Few: while a batch is asked for, it holds the lock and so a connection. */
    static final int BATCH = 10;

    private final UncheckedRows rows;
    private final CvecRegister register;
    private final TransactionTemplate transaction;

    /** The next run starts behind the last one asked for: a number that never gets an answer does not keep others waiting. */
    private volatile UUID last = new UUID(0, 0);

    CvecRecheck(UncheckedRows rows, CvecRegister register, TransactionTemplate transaction) {
        this.rows = rows;
        this.register = register;
        this.transaction = transaction;
    }

    /** All that waits, until the register falls silent again. */
    @Scheduled(initialDelayString = "#{@cvecRegister.recheck()}", fixedDelayString = "#{@cvecRegister.recheck()}")
    void recheck() {
        while (register.on() && Boolean.TRUE.equals(transaction.execute(_ -> batch()))) {}
    }

    /** What was learned is written at the end, so that no student waits for a row while the register is asked. */
    private boolean batch() {
        if (!rows.hold()) return false;
        var learned = new LinkedHashMap<EnrolmentSnapshot, Set<ReviewReason>>();
        for (var each : rows.after(last, BATCH)) {
            last = each.enrolment().value();
            var answer = ask(each);
            if (answer instanceof CvecAnswer.NoAnswer) break;
            learned.put(each, ReviewReason.of(CvecFinding.of(answer)));
        }
        learned.forEach(rows::replace);
        if (!learned.isEmpty()) LOG.info("CVEC numbers checked later: {}", learned.size());
        return learned.size() == BATCH;
    }

    private CvecAnswer ask(EnrolmentSnapshot finished) {
        var number = new CvecNumber(requireNonNull(finished.personal().cvec()));
        return register.check(number, RegisterRules.holder(finished.student()));
    }
}
