# SQLite3 Multiple Ciphers, compiled from the pinned npm package into guanlan_sqlite. Debian's libsqlite3 and
# SQLCipher are never linked: the one has no encryption, the other is of 2016 and would hijack Qt's driver.
set(sqlite_package ${PROJECT_SOURCE_DIR}/installer/node_modules/better-sqlite3-multiple-ciphers/deps/sqlite3)
if(NOT EXISTS ${sqlite_package}/sqlite3.c)
    find_program(NPM npm)
    if(NOT NPM)
        message(FATAL_ERROR "SQLite3 Multiple Ciphers: npm is not installed, and ${sqlite_package}/sqlite3.c "
            "is missing. Install npm (apt-get install npm) and configure again.")
    endif()
    message(STATUS "Fetching SQLite3 Multiple Ciphers: npm ci --ignore-scripts --prefix installer")
    execute_process(COMMAND ${NPM} ci --ignore-scripts --no-audit --no-fund --prefix installer
        WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} RESULT_VARIABLE failed OUTPUT_QUIET)
    if(failed OR NOT EXISTS ${sqlite_package}/sqlite3.c)
        message(FATAL_ERROR "SQLite3 Multiple Ciphers could not be fetched from the npm registry. Run "
            "'npm ci --ignore-scripts --prefix installer' in ${PROJECT_SOURCE_DIR} to see why.")
    endif()
endif()

add_library(guanlan_sqlite STATIC ${sqlite_package}/sqlite3.c)
target_include_directories(guanlan_sqlite SYSTEM PUBLIC ${sqlite_package})
target_compile_definitions(guanlan_sqlite PRIVATE
    # One cipher, authenticated, and nothing that a stranger's file could ask for instead.
    CODEC_TYPE=CODEC_TYPE_AEGIS HAVE_CIPHER_AEGIS=1 HAVE_CIPHER_AES_128_CBC=0 HAVE_CIPHER_AES_256_CBC=0
    HAVE_CIPHER_CHACHA20=0 HAVE_CIPHER_SQLCIPHER=0 HAVE_CIPHER_RC4=0 HAVE_CIPHER_ASCON128=0
    SQLITE3MC_SECURE_MEMORY=1
    # Temporary tables stay in memory: SQLite would write them to disk in the clear.
    SQLITE_TEMP_STORE=3
    SQLITE_THREADSAFE=2 SQLITE_DQS=0 SQLITE_TRUSTED_SCHEMA=0 SQLITE_DEFAULT_MEMSTATUS=0
    SQLITE_OMIT_LOAD_EXTENSION SQLITE_OMIT_SHARED_CACHE SQLITE_OMIT_DEPRECATED
    SQLITE_LIKE_DOESNT_MATCH_BLOBS SQLITE_USE_URI=0
    SQLITE_DEFAULT_FILE_PERMISSIONS=0600 HAVE_USLEEP=1)
target_compile_options(guanlan_sqlite PRIVATE -w -O2 -fvisibility=hidden -fno-sanitize=all)
if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
    target_compile_options(guanlan_sqlite PRIVATE -maes)
endif()
find_package(Threads REQUIRED)
target_link_libraries(guanlan_sqlite PRIVATE Threads::Threads m)
