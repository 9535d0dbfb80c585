// LMDB behind a few owning types. Failures leave as LmdbError, which stays in this room.
#pragma once

#include "base/types.hpp"

#include <lmdb.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <stdexcept>

namespace tau::store {

/// A failed call with LMDB's own words.
struct LmdbError : std::runtime_error {
    LmdbError(const char* call, int code) : runtime_error(std::string(call) + ": " + mdb_strerror(code)) {}
};

/// The tables; numbers are big-endian so that they sort.
enum class Table : u8 {
    meta,        ///< "chain" -> ChainState, "format" -> u32
    state,       ///< key -> value at the head
    changed_in,  ///< key -> every kept block that changed it with one byte: had the key a value before (sorted)
    changes,     ///< number -> packed change set
    headers,     ///< number -> HeaderRow
    bodies,      ///< number -> BodyRow
    numbers,     ///< block hash -> number
    extrinsics,  ///< extrinsic hash -> number, index
};
inline constexpr std::size_t table_count = 8;

/// Longest key of a table.
inline constexpr std::size_t max_lmdb_key = 511;

/// An open database file, locked against a second opener.
class LmdbFile {
public:
    /// Throws LmdbError or std::filesystem::filesystem_error.
    explicit LmdbFile(const std::filesystem::path& directory);
    ~LmdbFile();
    LmdbFile(const LmdbFile&) = delete;
    LmdbFile& operator=(const LmdbFile&) = delete;

    MDB_env* env() const { return env_; }
    MDB_dbi table(Table table) const { return tables_[static_cast<std::size_t>(table)]; }

private:
    void lock(const std::filesystem::path& file);
    void open_env(const std::filesystem::path& file);
    void open_tables();

    int lock_ = -1;
    MDB_env* env_ = nullptr;
    MDB_dbi tables_[table_count] = {};
};

/// A transaction; ends without effect unless committed. Views it returns live as long as it does, or, in a writing one,
/// until the next write.
class LmdbTransaction {
public:
    enum class Mode : u8 { read, write };

    LmdbTransaction(std::shared_ptr<const LmdbFile> file, Mode mode);
    ~LmdbTransaction();
    LmdbTransaction(const LmdbTransaction&) = delete;
    LmdbTransaction& operator=(const LmdbTransaction&) = delete;

    std::optional<BytesView> get(Table table, BytesView key) const;
    void put(Table table, BytesView key, BytesView value, unsigned flags = 0);
    /// Removes the key, or of a table with several values a key, this one.
    void remove(Table table, BytesView key);
    void remove(Table table, BytesView key, BytesView value);
    void commit();

    MDB_txn* raw() const { return transaction_; }
    const LmdbFile& file() const { return *file_; }

private:
    std::shared_ptr<const LmdbFile> file_;
    MDB_txn* transaction_ = nullptr;
};

/// A place in a table of a reading transaction, which must outlive it.
class LmdbCursor {
public:
    LmdbCursor(const LmdbTransaction& transaction, Table table);
    ~LmdbCursor();
    LmdbCursor(const LmdbCursor&) = delete;
    LmdbCursor& operator=(const LmdbCursor&) = delete;

    /// Smallest key strictly greater than `after`.
    std::optional<BytesView> next_key(BytesView after);
    /// Of the values of `key` in a sorted-value table, the smallest not below `lowest`.
    std::optional<BytesView> value_from(BytesView key, BytesView lowest);

private:
    MDB_cursor* cursor_ = nullptr;
};

}  // namespace tau::store
