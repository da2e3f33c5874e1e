using System.Text;

namespace CaiCach.Foundation.Web.Kit;

/// <summary>Ids of elements, made from names and titles.</summary>
internal static class Names
{
    /// <summary><c>Typed.Lines[0].Amount</c> → <c>typed-lines-0-amount</c>; marks are folded, so titles work as well.</summary>
    public static string Id(string name)
    {
        var id = new StringBuilder(name.Length);
        foreach (var c in SearchText.Fold(name))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                id.Append(c);
            }
            else if (id.Length > 0 && id[^1] != '-')
            {
                id.Append('-');
            }
        }

        return id.ToString().TrimEnd('-');
    }
}
