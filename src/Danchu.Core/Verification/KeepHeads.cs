using System.Globalization;
using Danchu.Core.Days;
using Danchu.Core.History;

namespace Danchu.Core.Verification;

/// <summary>Writes the ends of all chains of history into a file of the day, where a folder for them is set. What was written is never written over.</summary>
public sealed class KeepHeads(ListHeads listHeads, VerificationOptions options)
{
    /// <returns>The file; null when there is no folder for it, or it is there already.</returns>
    public async Task<string?> ExecuteAsync(CancellationToken cancellationToken = default)
    {
        if (options.HeadsFolder.Length == 0)
        {
            return null;
        }

        var view = await listHeads.ReadAsync(cancellationToken);
        var path = Path.Combine(options.HeadsFolder, string.Create(CultureInfo.InvariantCulture, $"dau-chuoi-{VietnamTime.DayOf(view.At):yyyy-MM-dd}.txt"));
        if (File.Exists(path))
        {
            return null;
        }

        await File.WriteAllLinesAsync(path, view.Lines, cancellationToken);
        return path;
    }
}
