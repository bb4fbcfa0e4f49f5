using System.Xml;

namespace Danchu.Documents.Reading;

/// <summary>
/// The names of elements and attributes that an XML reader keeps, each once. A file made of names that never come twice would fill the memory with them.
/// </summary>
internal sealed class BoundedNames(int most) : NameTable
{
    private int count;

    public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Counted(() => base.Add(key, start, len));

    public override string Add(string key) => Get(key) ?? Counted(() => base.Add(key));

    private string Counted(Func<string> add) =>
        ++count <= most ? add() : throw new RefusalException("Nội dung tệp có quá nhiều loại thẻ khác nhau.");
}
