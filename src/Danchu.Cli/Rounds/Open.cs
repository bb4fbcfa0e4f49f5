using System.CommandLine;
using Danchu.Core.Access;
using Danchu.Core.Operations;
using Danchu.Core.Periods;
using Danchu.Core.Rounds;
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
        var rubric = new Option<string[]>("--rubric")
        {
            Description = "Khóa bảng tiêu chí chấm điểm (phiên bản mới nhất); nêu nhiều lần được",
            DefaultValueFactory = _ => [],
        };
        var command = new Command(
            "open", "Mở một đợt báo cáo (bản nháp); in mã đợt") { asUser, issuer, line, calendar, kind, ordinal, year, outline, form, due, subject, rubric };
        command.SetAction((parsed, token) => Session.RunAsync(
            parsed.GetValue(asUser)!,
            async (services, actor, cancellationToken) =>
            {
                var named = await services.GetRequiredService<FindByKeys>().ReadAsync(
                    new(parsed.GetValue(issuer)!, parsed.GetValue(outline)!, parsed.GetValue(form), parsed.GetValue(rubric)!), cancellationToken);
                if (named is not Outcome<FindByKeys.Found>.Done(var found))
                {
                    return named is Outcome<FindByKeys.Found>.Refused(var reasons) ? Session.Reject(reasons[0].Message) : Session.Answer(named, _ => { });
                }

                var content = new RoundContent(
                    PeriodChoice.Of(parsed.GetValue(calendar)!, parsed.GetValue(kind), parsed.GetValue(year), parsed.GetValue(ordinal)),
                    [new AskContent(found.Outline, found.Form) { RubricIds = found.Rubrics }], parsed.GetValue(due), parsed.GetValue(subject));
                return Session.Answer(
                    await services.GetRequiredService<DraftRound>().ExecuteAsync(actor, new(found.Issuer, parsed.GetValue(line), content), cancellationToken),
                    id => Console.WriteLine(id));
            },
            token));
        return command;
    }
}
