using System.CommandLine;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Periods;
using Danchu.Core.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Cli.Rounds;

/// <summary><c>rounds open</c>: drafts a round for a period, with its outline, form and due date.</summary>
internal static class Open
{
    public static Command Build()
    {
        var asUser = Session.As();
        var issuer = new Option<string>("--issuer") { Description = "Mã đơn vị yêu cầu", Required = true };
        var line = new Option<ReportingLine>("--line") { Description = "Khối: Party, State, Front", Required = true };
        var calendar = new Option<string>("--calendar") { Description = "Lịch kỳ báo cáo", DefaultValueFactory = _ => "duong-lich" };
        var kind = new Option<PeriodKind>("--period") { Description = "Month, Quarter, Half, NineMonths, Year", DefaultValueFactory = _ => PeriodKind.Year };
        var ordinal = new Option<int>("--ordinal") { Description = "Kỳ thứ mấy trong năm", DefaultValueFactory = _ => 1 };
        var year = new Option<int>("--year") { Required = true };
        var outline = new Option<string>("--outline") { Description = "Khóa đề cương (phiên bản mới nhất)", Required = true };
        var form = new Option<string?>("--form") { Description = "Khóa biểu số liệu (phiên bản mới nhất)" };
        var due = new Option<DateOnly>("--due") { Description = "Hạn gửi, yyyy-mm-dd", Required = true };
        var subject = new Option<string?>("--subject") { Description = "Trích yếu; để trống thì soạn theo đề cương" };
        var rubric = new Option<string[]>("--rubric") { Description = "Khóa bảng tiêu chí chấm điểm (phiên bản mới nhất); nêu nhiều lần được", DefaultValueFactory = _ => [] };
        var command = new Command("open", "Mở một đợt báo cáo (bản nháp); in mã đợt") { asUser, issuer, line, calendar, kind, ordinal, year, outline, form, due, subject, rubric };
        command.SetAction((parsed, token) => Session.RunAsync(
            parsed.GetValue(asUser)!,
            async (services, actor, cancellationToken) =>
            {
                var database = services.GetRequiredService<DanchuDatabase>();
                var (code, outlineKey, formKey) = (parsed.GetValue(issuer)!.ToUpperInvariant(), parsed.GetValue(outline), parsed.GetValue(form));
                var unit = await database.Organisations.Where(o => o.Code == code).Select(o => (OrganisationId?)o.Id).FirstOrDefaultAsync(cancellationToken);
                var asked = await database.Outlines.Where(o => o.Key == outlineKey).OrderByDescending(o => o.Version).Select(o => (OutlineId?)o.Id).FirstOrDefaultAsync(cancellationToken);
                var figures = await database.Forms.Where(f => f.Key == formKey).OrderByDescending(f => f.Version).Select(f => (FormId?)f.Id).FirstOrDefaultAsync(cancellationToken);
                if (unit is null || (formKey is not null && figures is null))
                {
                    return Session.Reject(unit is null ? $"Không có đơn vị mã “{code}”." : $"Không có biểu số liệu “{formKey}”.");
                }

                var rubrics = new List<RubricId>();
                foreach (var key in parsed.GetValue(rubric)!)
                {
                    var found = await database.Rubrics.Where(r => r.Key == key).OrderByDescending(r => r.Version).Select(r => (RubricId?)r.Id).FirstOrDefaultAsync(cancellationToken);
                    if (found is not { } id)
                    {
                        return Session.Reject($"Không có bảng tiêu chí “{key}”.");
                    }

                    rubrics.Add(id);
                }

                var content = new RoundContent(
                    PeriodChoice.Of(parsed.GetValue(calendar)!, parsed.GetValue(kind), parsed.GetValue(year), parsed.GetValue(ordinal)),
                    asked, figures, parsed.GetValue(due), parsed.GetValue(subject)) { RubricIds = rubrics };
                return Session.Answer(
                    await services.GetRequiredService<DraftRound>().ExecuteAsync(actor, new DraftRound.Input(unit.Value, parsed.GetValue(line), content), cancellationToken),
                    id => Console.WriteLine(id));
            },
            token));
        return command;
    }
}
