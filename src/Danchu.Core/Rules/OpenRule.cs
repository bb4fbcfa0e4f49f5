using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rules;

/// <summary>Opens a rule for a change by whoever may write it.</summary>
public sealed class OpenRule(DanchuDatabase database, TimeProvider clock)
{
    /// <summary>Locks its row first: what is checked is what is changed.</summary>
    public async Task<Outcome<ValidationRule>> LockAsync(Actor actor, RuleId id, uint rowVersion, CancellationToken cancellationToken)
    {
        database.ChangeTracker.Clear();
        await database.Database.ExecuteSqlAsync($"SELECT 1 FROM validation_rules WHERE id = {id.Value} FOR UPDATE", cancellationToken);
        var rule = await database.RulesSeenBy(actor, clock.Today()).FirstOrDefaultAsync(r => r.Id == id, cancellationToken);
        if (rule is null)
        {
            return Denial.Absent;
        }

        return rule.OwnerId is not { } owner || !actor.MayWriteRules(owner) ? Denial.Forbidden
            : rule.RetiredAt is not null ? new Refusal("Quy tắc này không còn dùng, hoặc đã có phiên bản mới; hãy mở phiên bản đang dùng.")
            : rule.RowVersion != rowVersion ? new Refusal("Người khác vừa sửa quy tắc này. Hãy xem lại nội dung đang lưu rồi lưu một lần nữa.")
            : rule;
    }

    /// <summary>Whether a report of the owner's subtree was signed, since the rule is there, of a period that it holds for.</summary>
    public async Task<bool> IsUsedAsync(ValidationRule rule, CancellationToken cancellationToken) => await database.Database.SqlQuery<bool>(
        $"""
        WITH days AS (
            SELECT DISTINCT w.line, p."to" FROM rounds w JOIN periods p ON p.id = w.period_id WHERE p."to" >= {rule.ValidFrom}),
        reach AS (
            SELECT d.line, d."to", t.organisation_id FROM days d CROSS JOIN LATERAL subtree({rule.OwnerId!.Value.Value}, d.line, d."to") t)
        SELECT EXISTS (
            SELECT 1 FROM reports r JOIN assignments a ON a.id = r.assignment_id JOIN rounds w ON w.id = a.round_id JOIN periods p ON p.id = w.period_id
            JOIN reach ON reach.line = w.line AND reach."to" = p."to" AND reach.organisation_id = a.organisation_id
            WHERE r.sent_at >= {rule.CreatedAt}) AS "Value"
        """).SingleAsync(cancellationToken);
}
