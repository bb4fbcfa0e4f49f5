using System.CommandLine;
using System.Globalization;
using System.Text;
using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Files;

namespace Danchu.Cli.Rules;

/// <summary><c>danchu rules lint</c>: what contradicts among the catalogue's validation rules. It opens no database.</summary>
internal static class Lint
{
    public static Command Build()
    {
        var folder = new Argument<string?>("FOLDER") { Description = "Thư mục catalogue; mặc định là của chương trình", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("lint", "Quy tắc nào trái nhau, lặp lại, không biểu nào hỏi đủ. Mã thoát: 0 không thấy gì, 1 có chỗ sai, 2 không đọc được")
        {
            folder,
        };
        command.SetAction(async (parsed, token) => await ExecuteAsync(parsed.GetValue(folder), token));
        return command;
    }

    private static async Task<int> ExecuteAsync(string? folder, CancellationToken cancellationToken)
    {
        var read = ParseCatalogue.From(folder ?? CatalogueFolder.Find().Path);
        if (!read.Succeeded)
        {
            return Output.Unusable(read.Errors);
        }

        var findings = LintCatalogueRules.Of(read.Value);
        var text = new StringBuilder();
        foreach (var finding in findings)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Output.Word(finding.Severity)} {finding.Rule}: {finding.Message}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"{read.Value.Rules.Count} quy tắc, {findings.Count} chỗ cần xem.\n");
        await Output.WriteAsync(text.ToString(), cancellationToken);
        return findings.Count == 0 ? Session.Done : Session.Refused;
    }
}
