using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Proposals;

/// <summary>Which unsent proposals of the period go up with a report, chosen when it is handed to its signer; they leave when it is signed.</summary>
[Named("Chọn kiến nghị gửi kèm báo cáo")]
public sealed class OfferProposals(DanchuDatabase database, LoadReport loadReport, MakeChange makeChange)
{
    /// <param name="Entries">All that go; none: the report goes alone.</param>
    public sealed record Input(AssignmentId AssignmentId, IReadOnlyList<EntryId> Entries);

    /// <summary>A proposal of the book that may go with the report.</summary>
    /// <param name="IsChosen">Goes already.</param>
    public sealed record Row(EntryId Id, string Title, DateOnly Date, string To, bool IsChosen);

    public Task<Outcome<int>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => loadReport.LockAsync(actor, input.AssignmentId, rights => rights.Writes, cancellationToken)
            .ThenAsync(file => OfferAsync(change, file, input, cancellationToken)),
        cancellationToken);

    /// <summary>What may go with a report that is open already.</summary>
    public async Task<IReadOnlyList<Row>> ReadAsync(OpenedReport file, CancellationToken cancellationToken = default)
    {
        var assignment = file.Assignment.Id;
        var rows = await Free(file).OrderBy(e => e.Date).ThenBy(e => e.Number).Take(SendOffered.Most)
            .Select(e => new
            {
                e.Id, e.Title, e.Date, e.Fields, IsChosen = database.ProposalOffers.Any(o => o.EntryId == e.Id && o.AssignmentId == assignment),
            })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(r => new Row(r.Id, r.Title, r.Date, r.Fields.GetValueOrDefault("gui-ai", ""), r.IsChosen));
    }

    private IQueryable<Entries.Entry> Free(OpenedReport file) => SendProposal.Unsent(database, file.Organisation.Id)
        .Where(e => e.Date >= file.Period.From && e.Date <= file.Period.To);

    private async Task<Outcome<int>> OfferAsync(Change change, OpenedReport file, Input input, CancellationToken cancellationToken)
    {
        if (file.Refuse(ReportDeed.SubmitForSignature) is { } refusal)
        {
            return refusal;
        }

        var assignment = file.Assignment.Id;
        var chosen = input.Entries.Distinct().ToList();
        var free = await Free(file).Where(e => chosen.Contains(e.Id)).Select(e => new { e.Id, e.Title }).ToListAsync(cancellationToken);
        if (free.Count < chosen.Count || chosen.Count > SendOffered.Most)
        {
            return new Refusal("Có kiến nghị đã gửi, đã gạch bỏ hoặc không thuộc kỳ báo cáo. Hãy xem lại danh sách.", "Proposals");
        }

        var before = await database.ProposalOffers.Where(o => o.AssignmentId == assignment).Select(o => o.EntryId).ToListAsync(cancellationToken);
        if (before.ToHashSet().SetEquals(chosen))
        {
            return chosen.Count;
        }

        await database.ProposalOffers.Where(o => o.AssignmentId == assignment).ExecuteDeleteAsync(cancellationToken);
        database.ProposalOffers.AddRange(chosen.Select(entry => new ProposalOffer { AssignmentId = assignment, EntryId = entry }));
        change.Record(file.Organisation.Id, ("report", file.Report.Id.Value), null, new { Proposals = free.ConvertAll(e => e.Title) });
        return chosen.Count;
    }
}
