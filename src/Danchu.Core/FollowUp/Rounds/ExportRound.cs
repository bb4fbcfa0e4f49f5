using System.Runtime.CompilerServices;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Files;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.FollowUp.Rounds;

/// <summary>The round's table of units, all that match the filter, for a spreadsheet; rows are read while they are written.</summary>
public sealed class ExportRound(DanchuDatabase database, FindRound findRound, TimeProvider clock)
{
    private static readonly IReadOnlyList<ExportColumn> Columns =
    [
        new("STT", 6), new("Mã đơn vị", 16), new("Đơn vị", 38), new("Loại đơn vị", 20), new("Tình trạng", 20), new("Hạn gửi", 12), new("Số ngày quá hạn", 9),
        new("Gửi lần đầu", 18), new("Lần gửi hiện tại", 18), new("Lần báo cáo", 8), new("Số, ký hiệu", 16), new("Hạn gửi lại", 12),
        new("Kết luận lúc", 18), new("Nhắc lúc", 18),
    ];

    public sealed record Input(RoundId RoundId, UnitFilter Filter);

    public async Task<Outcome<ExportTable>> ReadAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        var found = await findRound.ReadAsync(actor, input.RoundId, cancellationToken);
        return found is Outcome<RoundHead>.Done(var round)
            ? new ExportTable($"Tình hình báo cáo {round.PeriodName}", Columns, RowsAsync(input, cancellationToken))
            {
                Unit = $"{round.IssuerName} ({round.Line.Label()})", Period = $"Hạn gửi {round.DueOn.Short()}", KeptColumns = 3,
            }
            : found.NotDoneAs<ExportTable>();
    }

    private async IAsyncEnumerable<object?[]> RowsAsync(Input input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var units = database.RoundUnits(today).Where(u => u.RoundId == input.RoundId).Matching(input.Filter).InOrder(input.Filter.Order);
        var number = 0;
        await foreach (var unit in units.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return
            [
                ++number, unit.Code, unit.Name, unit.Kind.Label(), unit.Status.Label(), unit.DueOn,
                DueState.Of(unit.DueOn, unit.FirstSentAt, today) is { IsLate: true } due ? due.DaysLate : null,
                unit.FirstSentAt, unit.SentAt, unit.ReportNumber, unit.Symbol, unit.ReturnDueOn, unit.DecidedAt, unit.RemindedAt,
            ];
        }
    }
}
