using System.CommandLine;
using System.Globalization;
using System.Text;
using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Days;
using Danchu.Core.Files;
using Danchu.Core.Law;
using Danchu.Core.Rubrics;

namespace Danchu.Cli.Rubrics;

/// <summary><c>danchu rubrics lint</c>: what contradicts itself in rubrics. It opens no database.</summary>
internal static class Lint
{
    public static Command Build()
    {
        var on = new Option<string?>("--on")
        {
            Description = "Ngày dùng bảng (yyyy-mm-dd), theo đó xét căn cứ pháp lý; mặc định là hôm nay hoặc ngày cuối bảng có giá trị",
        };
        var files =
            new Argument<string[]>("FILE") { Description = "Tệp .yaml như trong catalogue/rubrics/, .xlsx hoặc .docx", Arity = ArgumentArity.OneOrMore };
        var command = new Command("lint", "Kiểm tra bảng tiêu chí chấm điểm. Mã thoát: 0 không thấy gì, 1 có chỗ sai, 2 tệp không dùng được") { on, files };
        command.SetAction((parsed, token) => ExecuteAsync(parsed.GetValue(on), parsed.GetValue(files) ?? [], token));
        return command;
    }

    private static async Task<int> ExecuteAsync(string? on, string[] files, CancellationToken cancellationToken)
    {
        DateOnly? day = null;
        if (on is not null)
        {
            if (!DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var given))
            {
                return Session.Reject($"Ngày “{on}” không đọc được: ghi yyyy-mm-dd, ví dụ 2023-12-25.");
            }

            day = given;
        }

        var catalogue = CatalogueFolder.Find();
        var register = LegalRegister.From(catalogue);
        var (text, exit) = (new StringBuilder(), Session.Done);
        foreach (var file in files)
        {
            exit = Math.Max(exit, Check(file, catalogue, register, day, text));
        }

        await Output.WriteAsync(text.ToString(), cancellationToken);
        return exit;
    }

    private static int Check(string file, CatalogueFolder catalogue, LegalRegister register, DateOnly? on, StringBuilder text)
    {
        var read = ParseRubricFile.From(catalogue, file);
        if (!read.Succeeded)
        {
            return Output.Unusable(read.Errors);
        }

        var rubric = read.Value.Value;
        var findings = LintRubric.Of(rubric, register.Rows, on ?? LintDay.Of(rubric, TimeProvider.System.Today()));
        text.Append(CultureInfo.InvariantCulture, $"{file}: {rubric.Name}\n");
        foreach (var note in read.Notes)
        {
            text.Append(CultureInfo.InvariantCulture, $"  về tệp đã đọc: {note}.\n");
        }

        foreach (var finding in findings)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {(finding.Severity == FindingSeverity.Error ? "lỗi" : "cảnh báo")} {finding}\n");
        }

        var errors = findings.Count(finding => finding.Severity == FindingSeverity.Error);
        text.Append(CultureInfo.InvariantCulture, $"  {errors} lỗi, {findings.Count - errors} cảnh báo.\n");
        return findings.Count == 0 ? Session.Done : Session.Refused;
    }
}
