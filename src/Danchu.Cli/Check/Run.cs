using System.CommandLine;
using System.Globalization;
using Danchu.Checking;
using Danchu.Core.Checks;
using Danchu.Core.Documents.Conversion;
using Danchu.Core.Documents.Pdf;
using Danchu.Core.Files;
using Danchu.Core.Law;

namespace Danchu.Cli.Check;

/// <summary><c>danchu check</c>: reads files and says what cannot be right in them. It opens no database.</summary>
internal static class Run
{
    public static Command Build()
    {
        var format =
            new Option<string>("--format") { Description = "Dạng kết quả: text, json (mỗi tệp một dòng) hoặc sarif", DefaultValueFactory = _ => "text" };
        var on = new Option<string?>("--on") { Description = "Ngày của báo cáo (yyyy-mm-dd) khi văn bản không ghi" };
        var files = new Argument<string[]>("FILE")
        {
            Description = $"Tệp {LoadTextFile.KindWords}; “-” là đầu vào chuẩn",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command(
            "check", "Kiểm tra số liệu, ngày tháng, văn bản viện dẫn và thể thức của tệp Word. Mã thoát: 0 không có lỗi, 1 có lỗi, 2 đầu vào không dùng được")
        {
            format,
            on,
            files,
        };
        command.SetAction((parsed, token) => ExecuteAsync(parsed.GetValue(format)!, parsed.GetValue(on), parsed.GetValue(files) ?? [], token));
        return command;
    }

    private static async Task<int> ExecuteAsync(string format, string? on, string[] files, CancellationToken cancellationToken)
    {
        Func<IReadOnlyList<CheckedFile>, string>? write = format switch { "text" => WriteText.Of, "json" => WriteJson.Of, "sarif" => WriteSarif.Of, _ => null };
        if (write is null)
        {
            return Session.Reject($"Không có dạng kết quả “{format}”: chọn text, json hoặc sarif.");
        }

        if (!TryDate(on, out var date))
        {
            return Session.Reject($"Ngày “{on}” không đọc được: ghi yyyy-mm-dd, ví dụ 2023-12-25.");
        }

        if (files.Length == 0)
        {
            return Session.Reject("Chưa nêu tệp cần kiểm tra; “-” là đầu vào chuẩn.");
        }

        var catalogue = CatalogueFolder.Find();
        var check = new CheckFile(new CheckText(LegalRegister.From(catalogue)), FormRegister.From(catalogue));
        using var cage = new ConvertToPdf(new PdfOptions { Warm = TimeSpan.Zero });
        var convert = new ConvertToWord(cage);
        var results = new CheckedFile[files.Length];
        var side = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        await Parallel.ForAsync(0, files.Length, side, async (i, token) => results[i] = await ReadFile.CheckAsync(files[i], check, convert, date, token));
        return await AnswerAsync(results, write, cancellationToken);
    }

    private static async Task<int> AnswerAsync(CheckedFile[] results, Func<IReadOnlyList<CheckedFile>, string> write, CancellationToken cancellationToken)
    {
        var read = results.Where(result => result.Checked is not null).ToList();
        if (read.Count > 0)
        {
            await Output.WriteAsync(write(read), cancellationToken);
        }

        foreach (var unusable in results.Where(result => result.Checked is null))
        {
            await Console.Error.WriteLineAsync($"{unusable.File}: {unusable.Refusal}");
        }

        return results.Any(result => result.Checked is null) ? Session.Unusable
            : results.Any(result => result.Checked!.Count(Severity.Error) > 0) ? Session.Refused
            : Session.Done;
    }

    private static bool TryDate(string? on, out DateOnly? date)
    {
        var read = DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        date = read ? day : null;
        return read || on is null;
    }
}
