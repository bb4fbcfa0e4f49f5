using Danchu.Core.Operations;
using Danchu.Core.Uploads;

namespace Danchu.Core.Outlines;

/// <summary>A paper of another kind (.doc, .rtf, .odt) as .docx, or why it cannot be read: documents are made, and read, below outlines.</summary>
public delegate Task<Outcome<ConvertedPaper>> PaperAsWord(string name, byte[] content, CancellationToken cancellationToken);
