using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Outlines;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports;

/// <summary>Ticks off what the outline asks a section to speak of: after it, exactly these items are ticked.</summary>
[Named("Đánh dấu ý đã nêu")]
public sealed class CoverItems(DanchuDatabase database, LoadReport loadReport, MakeChange makeChange)
{
    /// <param name="Numbers">Places of the items in their section, from 1.</param>
    public sealed record Input(AssignmentId AssignmentId, string Key, IReadOnlyList<int> Numbers);

    public Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => loadReport.LockAsync(actor, input.AssignmentId, rights => rights.Writes, cancellationToken)
            .ThenAsync(file => StepAsync(change, file, input, cancellationToken)),
        cancellationToken);

    /// <summary>The same inside a change that has locked the report.</summary>
    internal async Task<Outcome<Done>> StepAsync(Change change, OpenedReport file, Input input, CancellationToken cancellationToken)
    {
        var section = file.WrittenSections.FirstOrDefault(s => string.Equals(s.Key, input.Key, StringComparison.Ordinal));
        if (section is null || input.Numbers.Any(number => number < 1 || number > section.Items.Count))
        {
            return new Refusal("Đề cương không có ý này.", nameof(input.Numbers));
        }

        if (file.Refuse(ReportDeed.SaveSection) is { } refusal)
        {
            return refusal with { Field = nameof(input.Numbers) };
        }

        if (!file.SectionIsOpen(input.Key))
        {
            return new Refusal("Mục này không bị trả lại nên không sửa được; chỉ các mục cấp trên nêu mới mở lại.", nameof(input.Numbers));
        }

        var stored = await database.CoveredItems.Where(i => i.ReportId == file.Report.Id && i.Key == input.Key).ToListAsync(cancellationToken);
        var (before, after) = (stored.ConvertAll(i => i.Number).Order().ToList(), input.Numbers.Distinct().Order().ToList());
        if (!before.SequenceEqual(after))
        {
            database.CoveredItems.RemoveRange(stored.Where(i => !after.Contains(i.Number)));
            database.CoveredItems.AddRange(after.Except(before).Select(n => new CoveredItem { ReportId = file.Report.Id, Key = input.Key, Number = n }));
            change.As<CoverItems>().Record(
                file.Organisation.Id, ("report", file.Report.Id.Value),
                new { input.Key, Covered = Words(section, before) }, new { input.Key, Covered = Words(section, after) });
        }

        return default(Done);
    }

    private static List<string> Words(OutlineSection section, List<int> numbers) => numbers.ConvertAll(number => section.Items[number - 1]);
}
