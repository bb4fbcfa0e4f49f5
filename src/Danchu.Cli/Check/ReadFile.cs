using Danchu.Core.Checks;
using Danchu.Core.Documents.Conversion;
using Danchu.Core.Operations;

namespace Danchu.Cli.Check;

/// <summary>Reads and checks one file of <c>check</c>, or standard input for "-"; at most 100 MB.</summary>
internal static class ReadFile
{
    private const int Limit = 100 << 20;

    public static async Task<CheckedFile> CheckAsync(string file, CheckFile check, ConvertToWord convert, DateOnly? on, CancellationToken cancellationToken)
    {
        try
        {
            var fromInput = file is "-";
            await using var stream = fromInput ? Console.OpenStandardInput() : File.OpenRead(file);
            using var kept = new MemoryStream();
            if (!await CopyAsync(stream, kept, cancellationToken))
            {
                return new CheckedFile(file, null, "Tệp lớn quá 100 MB.");
            }

            return await check.ReadAsync(convert, fromInput ? "" : file, kept.ToArray(), on, refuse: null, cancellationToken) switch
            {
                Outcome<CheckedText>.Done { Value: var read } => new CheckedFile(file, read),
                Outcome<CheckedText>.Refused { Reasons: [var reason, ..] } => new CheckedFile(file, null, reason.Message),
                _ => new CheckedFile(file, null, "Không đọc được tệp."),
            };
        }
        catch (FileNotFoundException)
        {
            // One wrong name must not keep the other files from being checked.
            return new CheckedFile(file, null, "Không có tệp này.");
        }
        catch (DirectoryNotFoundException)
        {
            // The same for a folder that does not exist.
            return new CheckedFile(file, null, "Không có thư mục chứa tệp này.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // A folder, a locked file, an invalid name.
            return new CheckedFile(file, null, Directory.Exists(file) ? "Đây là thư mục, không phải tệp." : "Không mở được tệp.");
        }
    }

    private static async Task<bool> CopyAsync(Stream from, MemoryStream to, CancellationToken cancellationToken)
    {
        var buffer = new byte[1 << 16];
        for (int read; (read = await from.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            to.Write(buffer, 0, read);
            if (to.Length > Limit)
            {
                return false;
            }
        }

        return true;
    }
}
