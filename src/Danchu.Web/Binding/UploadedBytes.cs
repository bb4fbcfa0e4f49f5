using Danchu.Core.Uploads;

namespace Danchu.Web.Binding;

/// <summary>What a file field of a form brought, as far as its purpose takes it.</summary>
internal static class UploadedBytes
{
    /// <summary>One byte past the limit is enough to know that a file is too large. Nothing when no file was chosen.</summary>
    public static async Task<byte[]> BytesAsync(this IFormFile? file, UploadPurpose purpose, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            return [];
        }

        await using var stream = file.OpenReadStream();
        var bytes = new byte[(int)Math.Min(file.Length, purpose.SizeLimit + 1)];
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }

    /// <summary>The same of a field that takes several files, with their names.</summary>
    public static async Task<List<SentFile>> SentAsync(this List<IFormFile> files, UploadPurpose purpose, CancellationToken cancellationToken)
    {
        var sent = new List<SentFile>();
        foreach (var file in files)
        {
            sent.Add(new SentFile(file.FileName, await file.BytesAsync(purpose, cancellationToken)));
        }

        return sent;
    }
}
