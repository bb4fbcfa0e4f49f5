using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Registers;

namespace Danchu.Core.Entries.Statistics;

/// <summary>A prescribed statistic of a book between two days, by the form that holds on the last one.</summary>
public sealed class ShowStatistic(DanchuDatabase database, Permissions permissions, CountEntries countEntries, TimeProvider clock)
{
    /// <param name="Statistic">Key; null: the first there is.</param>
    /// <param name="From">Null: the whole of this year.</param>
    public sealed record Input(OrganisationId? Unit, string Register, string? Statistic = null, DateOnly? From = null, DateOnly? To = null);

    /// <param name="Counted">Null where no statistic holds on the last day.</param>
    /// <param name="Others">All that hold then.</param>
    /// <param name="IsLooseAtEnd">Something counts as open at the end by what is not filled in until today: it changes when that is filled in.</param>
    public sealed record View(
        OrganisationId Unit, string UnitName, Register Register, DateOnly From, DateOnly To, CountedStatistic? Counted,
        IReadOnlyList<RegisterStatistic> Others, bool IsLooseAtEnd);

    public async Task<Outcome<View>> ReadAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        var today = clock.Today();
        var opened = await database.OpenBookAsync(permissions, actor, input.Unit, input.Register, today, cancellationToken);
        if (opened is not Outcome<OpenedBook>.Done(var book))
        {
            return opened.NotDoneAs<View>();
        }

        var (from, to) = (input.From ?? new DateOnly(today.Year, 1, 1), input.To ?? new DateOnly(today.Year, 12, 31));
        if (from > to)
        {
            return new Refusal("“Từ ngày” đứng sau “đến ngày”.", nameof(Input.From));
        }

        var forms = StatisticForm.On(book.Versions, to);
        var form = forms.Find(one => string.Equals(one.Statistic.Key, input.Statistic, StringComparison.Ordinal)) ?? forms.FirstOrDefault();
        if (form is null && input.Statistic is not null && book.Versions.All.All(r => r.Content.Statistics.Count == 0))
        {
            return Denial.Absent;
        }

        return new View(
            book.Unit, book.UnitName, form?.Register ?? book.Register, from, to,
            form is null ? null : await CountedStatistic.CountAsync(countEntries, book.Unit, form, from, to, cancellationToken),
            forms.ConvertAll(one => one.Statistic), to < today && form?.Statistic.Columns.Exists(IsLoose) is true);
    }

    private static bool IsLoose(StatisticColumn column) =>
        column.Measure is { At: MeasureTime.End } measure && measure.Where.Exists(term => term.Sign is TermSign.IsEmpty or TermSign.IsNotEmpty);
}
